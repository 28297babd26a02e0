package io.trendloom.page;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for Chromium before tests that need it. */
class ChromiumCondition implements ExecutionCondition {
    private static final String MISSING =
            "No Chromium was found. Maybe install it (apt-get install chromium), or name it by -Dtrendloom-test.browser.path=….";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Path found = Chromium.executable();
        if (found != null) {
            return ConditionEvaluationResult.enabled(found.toString());
        }
        if ("required".equals(System.getProperty("trendloom-test.browser"))) {
            throw new IllegalStateException(MISSING);
        }
        System.out.printf("WARNING: %s is skipped. %s%n", context.getDisplayName(), MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
