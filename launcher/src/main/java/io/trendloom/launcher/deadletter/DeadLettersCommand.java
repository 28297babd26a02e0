package io.trendloom.launcher.deadletter;

import picocli.CommandLine.Command;

/** {@code trendloom dead-letters}: messages that the workers could not handle. */
@Command(
        name = "dead-letters",
        description = {
            "Messages that the workers could not handle: lists them, shows one, sends them back.",
            "What to do with them is in docs/operation.md."
        })
public final class DeadLettersCommand {}
