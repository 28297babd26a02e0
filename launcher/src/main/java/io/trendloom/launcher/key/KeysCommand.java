package io.trendloom.launcher.key;

import picocli.CommandLine.Command;

/** {@code trendloom keys}: by which publishers say who they are. */
@Command(name = "keys", description = "Keys by which publishers say who they are: makes one, lists them, revokes one.")
public final class KeysCommand {}
