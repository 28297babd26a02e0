package io.trendloom.launcher.reviews;

import picocli.CommandLine.Command;

/** {@code trendloom reviews}. */
@Command(name = "reviews", description = "Tells what customers complain of and praise, and how well that is found out.")
public final class ReviewsCommand {}
