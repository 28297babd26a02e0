package io.trendloom.launcher;

/** For people or for programs; the names are those of the option's values. */
public enum OutputFormat {
    table,
    json
}
