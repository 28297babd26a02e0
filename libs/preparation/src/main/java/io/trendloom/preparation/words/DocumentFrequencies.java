package io.trendloom.preparation.words;

/** In how many texts words stand. */
public interface DocumentFrequencies {
    /** All texts that were counted. */
    long documents();

    /** Texts that have the word, by its {@link Word#term}. */
    long documents(String term);
}
