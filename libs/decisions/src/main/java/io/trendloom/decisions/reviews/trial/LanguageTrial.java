package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.EarlyWarning;
import io.trendloom.decisions.reviews.ReviewText;
import io.trendloom.decisions.reviews.ReviewTopics;
import io.trendloom.decisions.reviews.Sentiment;
import io.trendloom.decisions.reviews.Voice;
import io.trendloom.decisions.reviews.trial.ReviewsTrialReport.Rule;
import io.trendloom.decisions.reviews.trial.ReviewsTrialReport.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The trial of one language: shop by shop, each with its own reviews, learned once. */
final class LanguageTrial {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int LEARNED = 84;
    private static final int JUDGED = 28;
    private static final double[] TIMES = {1, 2, 4};

    private final String language;
    private final Wordings wordings;
    private final ReadReviews reader;
    private final long seed;
    private final List<WarningTrial> warnings;
    private final Map<Voice, List<Agreement>> agreements = new EnumMap<>(Voice.class);
    private final List<Judged> bySentiment = new ArrayList<>();
    private final List<Judged> byWords = new ArrayList<>();
    private int texts;

    LanguageTrial(String language, TextReader reader, EarlyWarning warning, long seed) {
        this.language = language;
        this.wordings = Wordings.of(language);
        this.reader = new ReadReviews(language, reader);
        this.seed = seed;
        this.warnings = IntStream.range(0, TIMES.length)
                .mapToObj(i -> new WarningTrial(warning, TIMES[i]))
                .toList();
    }

    /** Writes, learns and judges one shop; its warnings are tried in so many courses of so many days. */
    void shop(int number, int courses, int days) {
        long start = seed * 1_000_003 + number * 1_009L;
        List<MadeReview> made = new MadeReviews(wordings, false, start).write(FIRST, LEARNED, null, 1);
        List<ReviewText> read = reader.of(made);
        ReviewTopics learned = Objects.requireNonNull(ReviewTopics.learn(language, read, FIRST.plusDays(LEARNED - 1L)));
        texts += read.size();
        Map<String, String> named = agree(learned, made, read);
        judge(learned, start + 1);
        List<Planted> complaints = wordings.topics(Voice.COMPLAINT);
        for (int course = 0; course < courses; course++) {
            Planted rising = complaints.get((number + course) % complaints.size());
            for (int i = 0; i < TIMES.length; i++) {
                List<MadeReview> all = new ArrayList<>(made);
                Planted planted = TIMES[i] == 1 ? null : rising;
                all.addAll(new MadeReviews(wordings, false, start + 2 + course)
                        .write(FIRST.plusDays(LEARNED), days, planted, TIMES[i]));
                warnings.get(i).run(learned, named, reader.of(all), days, planted);
            }
        }
    }

    private Map<String, String> agree(ReviewTopics learned, List<MadeReview> made, List<ReviewText> read) {
        Map<String, String> named = new HashMap<>();
        for (Voice voice : Voice.values()) {
            List<Map.Entry<String, String>> pairs = new ArrayList<>();
            for (int i = 0; i < made.size(); i++) {
                Planted planted = made.get(i).planted();
                ReviewTopics.@Nullable Placed placed =
                        learned.place(read.get(i).rating(), read.get(i).vector());
                if (planted.voice() == voice
                        && placed != null
                        && placed.topic().id().voice() == voice) {
                    pairs.add(Map.entry(placed.topic().id().text(), planted.name()));
                }
            }
            Agreement.of(pairs).counts().forEach((topic, row) -> named.put(topic, Agreement.top(row)));
            pairs.removeIf(pair -> pair.getValue().equals(Planted.VAGUE));
            agreements.computeIfAbsent(voice, unseen -> new ArrayList<>()).add(Agreement.of(pairs));
        }
        return named;
    }

    private void judge(ReviewTopics learned, long start) {
        List<MadeReview> made = new MadeReviews(wordings, true, start).write(FIRST, JUDGED, null, 1);
        List<ReviewText> read = reader.of(made);
        Sentiment sentiment = Objects.requireNonNull(learned.sentiment());
        SentimentWords words = SentimentWords.of(language);
        for (int i = 0; i < made.size(); i++) {
            boolean praises = made.get(i).planted().voice() == Voice.PRAISE;
            bySentiment.add(new Judged(praises, sentiment.praise(read.get(i).vector())));
            byWords.add(new Judged(praises, words.score(made.get(i).text())));
        }
    }

    ReviewsTrialReport.Language report() {
        List<Topics> topics = new ArrayList<>();
        agreements.forEach((voice, each) -> topics.add(new Topics(
                voice,
                wordings.topics(voice).size(),
                mean(each, one -> one.counts().size()),
                mean(each, one -> one.recovered().size()),
                mean(each, Agreement::purity),
                mean(each, Agreement::adjustedRand))));
        List<Judged> majority =
                bySentiment.stream().map(one -> new Judged(one.praises(), 1)).toList();
        return new ReviewsTrialReport.Language(
                language,
                texts,
                topics,
                List.of(
                        rule("learned from stars", bySentiment, 0.5),
                        rule("word list", byWords, 0),
                        rule("always praise", majority, 1)),
                bySentiment.size(),
                warnings.stream().map(WarningTrial::report).toList());
    }

    private static Rule rule(String name, List<Judged> judged, double threshold) {
        return new Rule(name, Judged.accuracy(judged, threshold), Judged.auc(judged));
    }

    private static double mean(List<Agreement> all, ToDoubleFunction<Agreement> of) {
        return all.stream().mapToDouble(of).average().orElseThrow();
    }
}
