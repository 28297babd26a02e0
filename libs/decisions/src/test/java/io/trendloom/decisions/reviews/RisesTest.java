package io.trendloom.decisions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RisesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private List<Rise> told = List.of();

    /** A topic with reviews that all have the same name and a number, one on each of the 7 days up to the cutoff. */
    private static RisingTopic rising(int number, LocalDate cutoff, String... names) {
        Map<String, LocalDate> recent = new HashMap<>();
        for (String name : names) {
            IntStream.range(0, EarlyWarning.RECENT)
                    .mapToObj(cutoff::minusDays)
                    .forEach(day -> recent.put(name + "-" + day, day));
        }
        Topic topic = new Topic(
                new TopicId("en", Voice.COMPLAINT, number),
                List.of(),
                List.of(),
                DayCounts.of(List.of()),
                List.of(),
                recent);
        return new RisingTopic(topic, cutoff, recent.size(), recent.size(), 1, 1e-4);
    }

    /** The numbers of what is told at a look. */
    private List<Integer> look(LocalDate cutoff, RisingTopic... topics) {
        Rises seen = Rises.after(told, List.of(topics), cutoff);
        told = seen.going();
        return seen.fresh().stream().map(topic -> topic.topic().id().number()).toList();
    }

    @Test
    void aComplaintIsToldOnceWhileItRises() {
        assertThat(look(DAY, rising(1, DAY, "lid"))).containsExactly(1);
        for (int later = 0; later < 30; later++) {
            LocalDate day = DAY.plusDays(later);
            assertThat(look(day, rising(1, day, "lid"))).isEmpty();
        }
    }

    @Test
    void itIsTheSameUnderAnotherNumber() {
        look(DAY, rising(1, DAY, "lid"));

        assertThat(look(DAY.plusDays(1), rising(4, DAY.plusDays(1), "lid"))).isEmpty();
    }

    @Test
    void anotherComplaintIsToldUnderTheSameNumber() {
        look(DAY, rising(1, DAY, "lid"));

        assertThat(look(DAY, rising(1, DAY, "zip"), rising(2, DAY, "lid"))).containsExactly(1);
        assertThat(told).hasSize(2);
    }

    @Test
    void aComplaintThatComesBackAsTwoTopicsOrTwoAsOneIsTheSame() {
        look(DAY, rising(1, DAY, "lid", "cap"));
        LocalDate next = DAY.plusDays(1);

        assertThat(look(next, rising(1, next, "cap"))).isEmpty();
        assertThat(look(next.plusDays(1), rising(2, next.plusDays(1), "lid"))).isEmpty();
        assertThat(look(next.plusDays(2), rising(1, next.plusDays(2), "lid", "cap")))
                .isEmpty();
    }

    @Test
    void aTopicThatSharesLessThanHalfIsAnother() {
        look(DAY, rising(1, DAY, "lid", "cap", "box"));

        assertThat(look(DAY, rising(2, DAY, "lid", "zip", "dye"))).containsExactly(2);
    }

    @Test
    void reviewsThatComeInLateMakeNoOther() {
        look(DAY, rising(1, DAY, "lid"));

        assertThat(look(DAY, rising(1, DAY, "lid", "lid-2", "lid-3", "lid-4"))).isEmpty();
    }

    @Test
    void aRestOfLessThanAWeekEndsNothing() {
        look(DAY, rising(1, DAY, "lid"));
        look(DAY.plusDays(3));

        assertThat(look(DAY.plusDays(6), rising(2, DAY.plusDays(6), "lid"))).isEmpty();
    }

    @Test
    void whatHasStoppedForAWeekIsToldAnew() {
        look(DAY, rising(1, DAY, "lid"));
        look(DAY.plusDays(7));

        assertThat(told).isEmpty();
        assertThat(look(DAY.plusDays(8), rising(1, DAY.plusDays(8), "lid"))).containsExactly(1);
    }

    @Test
    void aGapInLooksOfAWeekTellsAnew() {
        look(DAY, rising(1, DAY, "lid"));

        assertThat(look(DAY.plusDays(7), rising(1, DAY.plusDays(7), "lid"))).containsExactly(1);
    }
}
