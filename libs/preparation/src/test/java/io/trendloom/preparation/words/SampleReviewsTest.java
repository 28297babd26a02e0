package io.trendloom.preparation.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The sample shop's reviews: Chinese and English ones of a mug that people like and of earphones that they do not. */
class SampleReviewsTest {
    private static final Path REVIEWS = Path.of("..", "..", "samples", "shop", "reviews.ndjson");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void tellsWhatTheMugIsPraisedAndBlamedFor() throws IOException {
        assertThat(good("A")).contains("热水", "保温", "严实", "方便").doesNotContainAnyElementsOf(bad("A"));
        assertThat(bad("A")).contains("划痕", "底部", "态度");
    }

    @Test
    void tellsWhatTheEarphonesArePraisedAndBlamedFor() throws IOException {
        assertThat(good("B")).contains("音质", "配对").doesNotContainAnyElementsOf(bad("B"));
        assertThat(bad("B")).contains("毛病", "维修", "耳朵", "粗糙");
    }

    private static List<String> good(String item) throws IOException {
        return words(item, rating -> rating >= 4, rating -> rating <= 2);
    }

    private static List<String> bad(String item) throws IOException {
        return words(item, rating -> rating <= 2, rating -> rating >= 4);
    }

    private static List<String> words(String item, Predicate<Integer> these, Predicate<Integer> others)
            throws IOException {
        return Keywords.telling(vocabulary(item, these), vocabulary(item, others), 15).stream()
                .map(Keyword::word)
                .toList();
    }

    private static Vocabulary vocabulary(String item, Predicate<Integer> ratings) throws IOException {
        Vocabulary words = new Vocabulary(1000);
        for (String line : Files.readAllLines(REVIEWS)) {
            JsonNode review = JSON.readTree(line);
            if (review.path("itemId").asText().equals(item)
                    && ratings.test(review.path("rating").asInt())) {
                words.add(Segmenter.of(review.path("language").asText())
                        .words(review.path("text").asText()));
            }
        }
        return words;
    }
}
