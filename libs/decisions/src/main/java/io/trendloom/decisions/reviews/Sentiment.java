package io.trendloom.decisions.reviews;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells praise from complaints by a text's vector alone, as learned from the shop's own stars: logistic regression with a
 * squared penalty, by LIBLINEAR (R.-E. Fan et al., "LIBLINEAR: a library for large linear classification", 2008), whose Java
 * port is BSD-3 and small. Any number of threads may ask it.
 */
public final class Sentiment {
    /** Fewer texts with stars of either kind teach nothing. */
    private static final int LEAST = 20;

    /** Learned from at most, the newest of each kind. */
    private static final int MOST = 2_000;

    /** What an error costs against the penalty; chosen on made reviews (seed 7), where it matters little. */
    private static final double COST = 0.3;

    private static final double TOLERANCE = 0.01;

    private final Space space;
    private final Model model;

    private Sentiment(Space space, Model model) {
        this.space = space;
        this.model = model;
    }

    /**
     * Learns from texts whose stars say what they are, the oldest first; null where too few do.
     *
     * @param texts of one language
     */
    static @Nullable Sentiment learn(List<ReviewText> texts, Space space) {
        List<ReviewText> bad = newest(texts, Voice.COMPLAINT);
        List<ReviewText> good = newest(texts, Voice.PRAISE);
        if (bad.size() < LEAST || good.size() < LEAST) {
            return null;
        }
        Problem problem = new Problem();
        problem.l = bad.size() + good.size();
        problem.n = space.mean().length + 1;
        problem.x = Stream.concat(bad.stream(), good.stream())
                .map(text -> features(space.direction(text.vector())))
                .toArray(Feature[][]::new);
        problem.y = Stream.concat(bad.stream(), good.stream())
                .mapToDouble(text -> label(Voice.PRAISE.isSaidBy(text.rating()) ? Voice.PRAISE : Voice.COMPLAINT))
                .toArray();
        Linear.disableDebugOutput();
        return new Sentiment(space, Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)));
    }

    /** The probability that a text praises. */
    public double praise(float[] vector) {
        double[] probabilities = new double[2];
        Linear.predictProbability(model, features(space.direction(vector)), probabilities);
        return probabilities[model.getLabels()[0] == label(Voice.PRAISE) ? 0 : 1];
    }

    private static List<ReviewText> newest(List<ReviewText> texts, Voice voice) {
        return texts.reversed().stream()
                .filter(text -> voice.isSaidBy(text.rating()))
                .limit(MOST)
                .toList();
    }

    private static int label(Voice voice) {
        return voice.ordinal();
    }

    /** With a last one that is always 1. */
    private static Feature[] features(double[] direction) {
        Feature[] features = new Feature[direction.length + 1];
        for (int i = 0; i < direction.length; i++) {
            features[i] = new FeatureNode(i + 1, direction[i]);
        }
        features[direction.length] = new FeatureNode(direction.length + 1, 1);
        return features;
    }
}
