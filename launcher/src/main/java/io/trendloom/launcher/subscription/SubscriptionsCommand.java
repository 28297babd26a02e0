package io.trendloom.launcher.subscription;

import picocli.CommandLine.Command;

/** {@code trendloom subscriptions}: programs that are told of events over HTTP. */
@Command(
        name = "subscriptions",
        description =
                "Programs that are told of events over HTTP: adds one, lists and removes them, shows what they were told.")
public final class SubscriptionsCommand {}
