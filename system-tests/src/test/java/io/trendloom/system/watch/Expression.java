package io.trendloom.system.watch;

import java.util.regex.Pattern;

/**
 * What a panel or an alert asks Prometheus.
 *
 * @param where the dashboard and its panel, or the alert
 * @param text in PromQL
 */
record Expression(String where, String text) {
    private static final Pattern CONSTANT = Pattern.compile("\\bor\\b|\\b(vector|scalar|absent\\w*)\\s*\\(");
    private static final Pattern THRESHOLD = Pattern.compile("\\s[<>]=?\\s[\\d.]+$");

    /** Whether it may show something where there is nothing. */
    boolean hasFallback() {
        return CONSTANT.matcher(text).find();
    }

    /** What an alert compares with its threshold. */
    Expression withoutThreshold() {
        if (!THRESHOLD.matcher(text).find()) {
            throw new IllegalArgumentException("The alert %s (%s) must end with a threshold.".formatted(where, text));
        }
        return new Expression(where, THRESHOLD.matcher(text).replaceFirst(""));
    }

    /** As Grafana asks it where no namespace is chosen, with rates over a minute. */
    Expression asAsked() {
        return new Expression(where, text.replace("$namespace", ".*").replace("$__rate_interval", "1m"));
    }
}
