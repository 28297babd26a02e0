package io.trendloom.launcher.decide;

import picocli.CommandLine.Command;

/** {@code trendloom decide}. */
@Command(
        name = "decide",
        description = "Decides by forecasts: what to reorder and what to promote, and what that would have come to.")
public final class DecideCommand {}
