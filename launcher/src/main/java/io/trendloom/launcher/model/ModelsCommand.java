package io.trendloom.launcher.model;

import picocli.CommandLine.Command;

/** {@code trendloom models}: the registry of models. */
@Command(
        name = "models",
        description = "The models of the running system: lists them, shows one, chooses the champion.")
public final class ModelsCommand {}
