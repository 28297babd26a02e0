package io.trendloom.dataset;

import org.jspecify.annotations.Nullable;

/** The vectors that are there of some texts. */
@FunctionalInterface
public interface TextVectors {
    /** No text has a vector. */
    TextVectors NONE = text -> null;

    /** The text's vector, or null where there is none. */
    @Nullable TextVector of(TextKey text);
}
