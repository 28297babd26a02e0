package io.trendloom.embed.vocabulary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the vocabulary is kept. */
@ConfigMapping(prefix = "trendloom.vocabulary")
public interface VocabularyConfig {
    /** Words a language; the rare ones go when there are twice as many. */
    @WithDefault("100000")
    int capacity();
}
