package io.trendloom.page;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.forecast.topics.LearnedTopics;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.WordList;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The small shop's customers: who buy, and write of one item in English and Chinese; leaking lids have lately become more. */
@ApplicationScoped
class Voices {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String ITEM = "item-05";
    private static final int DAYS = 63;
    private static final List<String> ENGLISH =
            List.of("The lid leaks and my bag is wet.", "Soft light, my daughter sleeps at last.");
    private static final List<String> CHINESE = List.of("杯盖漏水，包都湿了。", "灯光柔和，孩子很喜欢。");

    private final Shop shop;
    private final LearnedTopics topics;
    private final List<ReviewRow> reviews = new ArrayList<>();
    private final List<VectorRow> vectors = new ArrayList<>();

    Voices(Shop shop, LearnedTopics topics) {
        this.shop = shop;
        this.topics = topics;
    }

    void speak(LocalDate cutoff) {
        List<LedgerRow> orders = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate then = cutoff.minusDays(day);
            for (int i = 0; i < (day < 7 ? 6 : 1); i++) {
                write("en", then, 1, ENGLISH.get(0), 0);
            }
            write("en", then, 5, ENGLISH.get(1), 1);
            write("zh", then, 2, CHINESE.get(0), 2);
            write("zh", then, 4, CHINESE.get(1), 3);
            for (int customer = day % 7; customer < 40; customer += 1 + day % 5) {
                orders.add(Rows.line("o-" + day + "-" + customer, "c-" + customer, then, ITEM));
            }
        }
        shop.hears(reviews.toArray(ReviewRow[]::new));
        shop.sells(orders.toArray(LedgerRow[]::new));
        for (String language : List.of("en", "zh")) {
            shop.encodes(
                    Kind.REVIEWS,
                    "voices-" + language,
                    vectors.stream()
                            .filter(row -> language.equals(row.language()))
                            .toArray(VectorRow[]::new));
        }
    }

    /** Once its reviews are there. */
    void learn() {
        await().atMost(PATIENCE).until(() -> {
            follow();
            return given().get("/v1/reviews/topics")
                            .jsonPath()
                            .getList("topics")
                            .size()
                    == 4;
        });
    }

    private void follow() {
        try {
            topics.follow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String language, LocalDate day, double rating, String text, int topic) {
        String id = "voice-" + reviews.size();
        float[] vector = new float[5];
        vector[topic] = 1;
        vector[4] = 0.1f;
        reviews.add(new ReviewRow(id, 1, ITEM, day, rating, text, language, false));
        vectors.add(new VectorRow(
                Kind.REVIEWS,
                id,
                1,
                ITEM,
                day,
                "0".repeat(64),
                vector,
                language,
                WordList.write(Segmenter.of(language).words(text))));
    }
}
