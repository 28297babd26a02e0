package io.trendloom.ingest.rejection;

import io.trendloom.contract.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which refused rows.
 *
 * @param kind null: of any kind
 * @param rule that they broke; null: any
 */
public record RejectionFilter(@Nullable Kind kind, @Nullable String rule) {
    String kindText() {
        return kind == null ? "" : kind.text();
    }

    String ruleText() {
        return rule == null ? "" : rule;
    }
}
