package io.trendloom.train.registry;

/** The model in use, and the move that made it so. */
public record Champion(Model model, AliasMove move) {}
