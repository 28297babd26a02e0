package io.trendloom.preparation.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language and in how many texts each stands. Grows text by text, may be merged with another, and keeps
 * no more than its capacity when it is read: the frequent words stay. Not for many threads.
 *
 * <p>Beyond the capacity, counts are lowered by that of the first word that has no place any more, and words that reach
 * zero go. Such summaries may be merged in any order (Agarwal et al., "Mergeable summaries", 2012): a count is never too
 * large, and too small by at most {@link #missed}, which is at most the words counted divided by the capacity.
 */
public final class Vocabulary implements DocumentFrequencies {
    private static final int SLACK = 2;

    private final int capacity;
    private final Map<String, CountedWord> words = new HashMap<>();
    private long documents;
    private long missed;

    /** @param capacity most words that are kept */
    public Vocabulary(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity (%d) must be at least 1.".formatted(capacity));
        }
        this.capacity = capacity;
    }

    /** Counts the words of one more text, each once. */
    public void add(Collection<Word> text) {
        documents++;
        Map<String, Word> once = new HashMap<>();
        text.forEach(word -> once.putIfAbsent(word.term(), word));
        once.values()
                .forEach(word ->
                        words.computeIfAbsent(word.term(), CountedWord::new).add(word.form()));
        prune(capacity * SLACK);
    }

    /** Takes in what another has counted. */
    public void merge(Vocabulary other) {
        documents += other.documents;
        missed += other.missed;
        other.words.forEach(
                (term, word) -> words.computeIfAbsent(term, CountedWord::new).add(word));
        prune(capacity * SLACK);
    }

    @Override
    public long documents() {
        return documents;
    }

    @Override
    public long documents(String term) {
        prune(capacity);
        CountedWord word = words.get(term);
        return word == null ? 0 : word.documents();
    }

    /** By how much a count may be too small; 0 while all words had their place. */
    public long missed() {
        prune(capacity);
        return missed;
    }

    /** The words, the most frequent first, ties by term. */
    public List<CountedWord> words() {
        prune(capacity);
        return words.values().stream()
                .sorted(Comparator.comparingLong(CountedWord::documents)
                        .reversed()
                        .thenComparing(CountedWord::term))
                .toList();
    }

    private void prune(int most) {
        if (words.size() <= most) {
            return;
        }
        long less = words.values().stream()
                .map(CountedWord::documents)
                .sorted(Comparator.reverseOrder())
                .skip(capacity)
                .findFirst()
                .orElse(0L);
        missed += less;
        words.values().removeIf(word -> !word.lower(less));
    }

    /** A word of the vocabulary, null where it has none such. */
    public @Nullable CountedWord word(String term) {
        prune(capacity);
        return words.get(term);
    }
}
