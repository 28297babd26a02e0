package io.trendloom.decisions.reviews.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rule of a word list: words of praise less words of complaint. */
record SentimentWords(String language, List<String> praise, List<String> complaint) {
    static SentimentWords of(String language) {
        Map<String, List<String>> lists = Wordings.lines("sentiment-words.txt");
        return new SentimentWords(
                language,
                Objects.requireNonNull(lists.get(language + " praise")),
                Objects.requireNonNull(lists.get(language + " complaint")));
    }

    double score(String text) {
        return count(text, praise) - count(text, complaint);
    }

    private long count(String text, List<String> words) {
        if (language.equals("zh")) {
            return words.stream().filter(text::contains).count();
        }
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(words::contains)
                .count();
    }
}
