package io.trendloom.decisions.reviews;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rise of a complaint that was told of. Topics are cut, numbered and named anew whenever they are learned anew, and each replica
 * learns its own, so that neither number nor keywords nor centre tells whether a topic that rises is the complaint that was told of. The
 * reviews that make it rise do, in whatever topic they are counted: it is the same complaint if at least half of the reviews of either,
 * of the days that both looked at, are those of the other. Either, since a complaint may come back as two topics, or two as one,
 * and reviews of days that are over may come in late.
 *
 * @param last cutoff at which it rose last
 * @param reviews ids of its reviews of the 7 days up to it, with their days
 */
public record Rise(LocalDate last, Map<String, LocalDate> reviews) {
    public Rise {
        reviews = Map.copyOf(reviews);
    }

    /** A rise that goes on from others, or from none. */
    static Rise of(RisingTopic topic, List<Rise> before) {
        Map<String, LocalDate> reviews = new HashMap<>(topic.topic().recent());
        before.forEach(rise -> rise.reviews.forEach((id, day) -> {
            if (counts(day, topic.cutoff())) {
                reviews.put(id, day);
            }
        }));
        return new Rise(topic.cutoff(), reviews);
    }

    /** Whether no day on which it rose counts any more at a cutoff, so that what rises then has risen anew. */
    boolean isOver(LocalDate cutoff) {
        return !counts(last, cutoff);
    }

    /** Whether a topic is the same complaint. */
    boolean goesOnIn(RisingTopic topic) {
        Set<String> told = ids(reviews, day -> counts(day, topic.cutoff()));
        Set<String> now = ids(topic.topic().recent(), day -> !day.isAfter(last));
        long shared = now.stream().filter(told::contains).count();
        return shared > 0 && 2 * shared >= Math.min(told.size(), now.size());
    }

    private static boolean counts(LocalDate day, LocalDate cutoff) {
        return day.isAfter(cutoff.minusDays(EarlyWarning.RECENT));
    }

    private static Set<String> ids(Map<String, LocalDate> reviews, Predicate<LocalDate> days) {
        return reviews.entrySet().stream()
                .filter(each -> days.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
