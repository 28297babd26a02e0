package io.trendloom.decisions.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * Tells which complaints rise. A topic's share of all reviews of the last 7 days is held against that of the 56 days before, by
 * Fisher's exact test (one-sided): given how many reviews there were in either time, and of the topic in both, the number of the last
 * 7 days is hypergeometric as long as nothing has changed. Topics are learned without looking at days, so that this holds of
 * learned topics too. Over all topics of a look the level is kept by Holm's step-down ("A simple sequentially rejective multiple test
 * procedure", 1979): where nothing rises, at most that share of looks tells of anything.
 *
 * @param level share of looks that may tell of something where nothing rises
 */
public record EarlyWarning(double level) {
    /** Days that are held against those before. */
    public static final int RECENT = 7;

    /** Days before them. */
    public static final int BEFORE = 56;

    public static final EarlyWarning USUAL = new EarlyWarning(0.01);

    public EarlyWarning {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level (%s) must be between 0 and 1.".formatted(level));
        }
    }

    /** The complaints that rise, the surest first; reviews after the cutoff are not looked at. */
    public List<RisingTopic> rising(Collection<ReviewTopics> languages, LocalDate cutoff) {
        List<RisingTopic> tested = new ArrayList<>();
        for (ReviewTopics language : languages) {
            language.topics(Voice.COMPLAINT).forEach(topic -> tested.add(test(topic, language.all(), cutoff)));
        }
        tested.sort(Comparator.comparingDouble(RisingTopic::pValue));
        int rising = 0;
        while (rising < tested.size() && tested.get(rising).pValue() <= level / (tested.size() - rising)) {
            rising++;
        }
        return List.copyOf(tested.subList(0, rising));
    }

    private static RisingTopic test(Topic topic, DayCounts all, LocalDate cutoff) {
        LocalDate recent = cutoff.minusDays(RECENT - 1L);
        LocalDate before = recent.minusDays(BEFORE);
        LocalDate last = recent.minusDays(1);
        int these = topic.days().between(recent, cutoff);
        int earlier = topic.days().between(before, last);
        int recentAll = all.between(recent, cutoff);
        int beforeAll = all.between(before, last);
        double expected = beforeAll == 0 ? 0 : (double) recentAll * earlier / beforeAll;
        double pValue = beforeAll == 0 || these == 0
                ? 1
                : new HypergeometricDistribution(recentAll + beforeAll, these + earlier, recentAll)
                        .upperCumulativeProbability(these);
        return new RisingTopic(topic, cutoff, these, recentAll, expected, pValue);
    }
}
