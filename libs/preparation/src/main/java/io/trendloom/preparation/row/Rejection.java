package io.trendloom.preparation.row;

import org.jspecify.annotations.Nullable;

/**
 * A row that broke a rule.
 *
 * @param row number of the row in its upload, from 1
 * @param id id of the row, where one could be read
 * @param rule name of the rule, in kebab-case
 * @param reason the value, shortened and masked, and what the rule asks
 */
public record Rejection(long row, @Nullable String id, String rule, String reason) implements PreparedRow {}
