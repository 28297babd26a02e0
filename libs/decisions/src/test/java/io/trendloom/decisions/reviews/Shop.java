package io.trendloom.decisions.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Reviews of made topics: each lies near a direction of its own, complaints on one side of the first axis, praise on the other. */
final class Shop {
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final int WIDTH = 12;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<ReviewText> texts = new ArrayList<>();

    /** Adds a review of a topic. */
    void write(int day, Voice voice, int topic, boolean stars) {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian(0, 0.1);
        }
        boolean praise = voice == Voice.PRAISE;
        vector[0] += praise ? 1 : -1;
        vector[1 + topic + (praise ? 4 : 0)] += 1;
        texts.add(new ReviewText(
                "r-%04d".formatted(texts.size()),
                "item-" + topic,
                FIRST.plusDays(day),
                stars ? praise ? 5 : 1 : Double.NaN,
                "%s-%d shared text-%d".formatted(voice.text(), topic, texts.size()),
                vector));
    }

    /** A review of each of the topics on every day. */
    Shop usual(int days, int topics) {
        for (int day = 0; day < days; day++) {
            for (Voice voice : Voice.values()) {
                for (int topic = 0; topic < topics; topic++) {
                    write(day, voice, topic, day % 2 == 0);
                }
            }
        }
        return this;
    }

    List<ReviewText> texts() {
        return List.copyOf(texts);
    }
}
