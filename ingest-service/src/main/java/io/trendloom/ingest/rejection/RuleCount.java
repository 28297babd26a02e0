package io.trendloom.ingest.rejection;

import io.trendloom.contract.Kind;

/** How many open rows of a kind broke a rule. */
public record RuleCount(Kind kind, String rule, long rows) {}
