package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** One thing that every row of a kind must keep. */
interface Rule {

    /** Name in kebab-case, as it stands in results. */
    String name();

    /** What the rule asks, in one sentence. */
    String sentence();

    /** Why the draft breaks the rule; null where it keeps it, its value then set. */
    @Nullable String broken(Draft draft);
}
