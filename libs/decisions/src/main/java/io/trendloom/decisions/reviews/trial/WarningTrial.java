package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.EarlyWarning;
import io.trendloom.decisions.reviews.ReviewText;
import io.trendloom.decisions.reviews.ReviewTopics;
import io.trendloom.decisions.reviews.RisingTopic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for rising complaints at the end of each day after one on which topics were learned, until the planted rise is told. */
final class WarningTrial {
    private final EarlyWarning warning;
    private final double times;
    private final List<Integer> delays = new ArrayList<>();
    private int courses;
    private int looks;
    private int falseLooks;
    private int falseCourses;

    WarningTrial(EarlyWarning warning, double times) {
        this.warning = warning;
        this.times = times;
    }

    /**
     * One course.
     *
     * @param named the planted topic that is most of a learned one
     * @param texts before and after the learned day
     */
    void run(
            ReviewTopics learned,
            Map<String, String> named,
            List<ReviewText> texts,
            int days,
            @Nullable Planted rising) {
        courses++;
        boolean wrong = false;
        boolean told = false;
        LocalDate last = learned.cutoff();
        for (int day = 1; day <= days && !told; day++) {
            LocalDate look = last.plusDays(day);
            looks++;
            boolean wrongNow = false;
            for (RisingTopic topic : warning.rising(List.of(learned.counted(texts, look)), look)) {
                boolean right = rising != null
                        && rising.name()
                                .equals(Objects.requireNonNull(
                                        named.get(topic.topic().id().text())));
                told |= right;
                wrongNow |= !right;
            }
            falseLooks += wrongNow ? 1 : 0;
            wrong |= wrongNow;
            if (told) {
                delays.add(day);
            }
        }
        falseCourses += wrong ? 1 : 0;
    }

    ReviewsTrialReport.Warning report() {
        List<Integer> sorted = delays.stream().sorted().toList();
        double median = 2 * sorted.size() <= courses ? Double.NaN : sorted.get((courses - 1) / 2);
        return new ReviewsTrialReport.Warning(times, courses, sorted.size(), median, looks, falseLooks, falseCourses);
    }
}
