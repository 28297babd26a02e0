package io.trendloom.preparation.row;

/** What became of a row: a clean value, or a rejection. */
public sealed interface PreparedRow permits CleanRow, Rejection {}
