package io.trendloom.platform.messaging;

import org.jspecify.annotations.Nullable;

/** A message that no repetition will make good; its text is the dead letter's reason. */
public final class PoisonMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String rule;

    public PoisonMessageException(String reason) {
        super(reason);
        this.rule = null;
    }

    public PoisonMessageException(String reason, Throwable cause) {
        super(reason, cause);
        this.rule = null;
    }

    private PoisonMessageException(@Nullable String rule, String reason) {
        super("%s: %s".formatted(rule, reason));
        this.rule = rule;
    }

    /** A message that breaks a rule that has a name. */
    public static PoisonMessageException ofRule(@Nullable String rule, @Nullable String reason) {
        return new PoisonMessageException(rule, String.valueOf(reason));
    }

    /** Name of the rule that the message breaks, where one has a name. */
    public @Nullable String rule() {
        return rule;
    }
}
