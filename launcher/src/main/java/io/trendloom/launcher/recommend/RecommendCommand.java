package io.trendloom.launcher.recommend;

import picocli.CommandLine.Command;

/** {@code trendloom recommend}. */
@Command(name = "recommend", description = "Recommends items, and tells what that would have come to.")
public final class RecommendCommand {}
