package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.ReviewText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads made reviews of one language, each text once. */
final class ReadReviews {
    private final String language;
    private final TextReader reader;
    private final Map<String, TextReader.Read> read = new HashMap<>();

    ReadReviews(String language, TextReader reader) {
        this.language = language;
        this.reader = reader;
    }

    /** The reviews in their order; each has its place in the list as its id. */
    List<ReviewText> of(List<MadeReview> reviews) {
        List<String> unread = reviews.stream()
                .map(MadeReview::text)
                .filter(text -> !read.containsKey(text))
                .distinct()
                .toList();
        List<TextReader.Read> now = unread.isEmpty() ? List.of() : reader.read(language, unread);
        for (int i = 0; i < unread.size(); i++) {
            read.put(unread.get(i), now.get(i));
        }
        List<ReviewText> texts = new ArrayList<>();
        for (MadeReview review : reviews) {
            TextReader.Read text = Objects.requireNonNull(read.get(review.text()));
            texts.add(new ReviewText(
                    "%06d".formatted(texts.size()),
                    "item",
                    review.day(),
                    review.rating(),
                    text.words(),
                    text.vector()));
        }
        return texts;
    }
}
