package io.trendloom.preparation.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The words that tell most. A single Han character is none of them: it is mostly a verb's or a measure word's. */
public final class Keywords {
    /** Where more of the same word adds little (BM25's usual value). */
    private static final double K1 = 1.2;

    private static final double ROUNDING = 1e-9;

    private Keywords() {}

    /**
     * The words that tell a text from others, by BM25's term weight (S. Robertson, H. Zaragoza, "The probabilistic relevance
     * framework", 2009), without its norm for length, which is the same for all words of a text.
     *
     * @param all what all texts have
     */
    public static List<Keyword> of(Collection<Word> text, DocumentFrequencies all, int most) {
        Vocabulary words = new Vocabulary(Math.max(1, text.size()));
        text.forEach(word -> words.add(List.of(word)));
        return best(words, word -> weight(word.documents(), all.documents(word.term()), all.documents()), most);
    }

    private static double weight(long inText, long texts, long allTexts) {
        double without = Math.max(0, allTexts - texts);
        double rare = Math.log1p((without + 0.5) / (texts + 0.5));
        return rare * inText * (K1 + 1) / (inText + K1);
    }

    /**
     * The words that tell one group of texts from another, by weighted log-odds with a prior (B. Monroe, M. Colaresi, K.
     * Quinn, "Fightin' words", 2008, equations 16 and 22): the prior counts of a word are those of both groups together.
     * Words that the other group uses more are left out.
     */
    public static List<Keyword> telling(Vocabulary these, Vocabulary others, int most) {
        double allOfThese = total(these);
        double allOfOthers = total(others);
        ToDoubleFunction<CountedWord> odds = word -> {
            double prior = word.documents() + others.documents(word.term());
            double here = word.documents() + prior;
            double there = others.documents(word.term()) + prior;
            double all = allOfThese + allOfOthers;
            double more = logit(here, allOfThese + all) - logit(there, allOfOthers + all);
            return Math.abs(more) < ROUNDING ? 0 : more / Math.sqrt(1 / here + 1 / there);
        };
        return best(these, odds, most);
    }

    /**
     * The words that tell each of several groups of texts from the others, by class-based TF-IDF (M. Grootendorst, "BERTopic", 2022,
     * equation 2), where a word counts once a text.
     */
    public static List<List<Keyword>> ofClasses(List<Vocabulary> classes, int most) {
        double mean = classes.stream().mapToDouble(Keywords::total).average().orElse(0);
        ToDoubleFunction<CountedWord> rare = word -> Math.log1p(mean
                / classes.stream()
                        .mapToLong(each -> each.documents(word.term()))
                        .sum());
        return classes.stream()
                .map(words -> best(words, word -> word.documents() * rare.applyAsDouble(word), most))
                .toList();
    }

    private static double logit(double part, double all) {
        return Math.log(part / Math.max(all - part, 0.5));
    }

    private static double total(Vocabulary words) {
        return words.words().stream().mapToLong(CountedWord::documents).sum();
    }

    private static List<Keyword> best(Vocabulary words, ToDoubleFunction<CountedWord> score, int most) {
        return words.words().stream()
                .map(word -> new Keyword(word.form(), word.documents(), score.applyAsDouble(word)))
                .filter(word -> word.score() >= 0 && word.word().length() > 1)
                .sorted(Comparator.comparingDouble(Keyword::score)
                        .thenComparingLong(Keyword::count)
                        .reversed())
                .limit(most)
                .toList();
    }
}
