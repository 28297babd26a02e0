package io.trendloom.forecasting.feature;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The directions in which vectors differ most, by orthogonal iteration on their covariance. */
final class PrincipalDirections {
    private static final int MOST = 8;
    private static final int MOST_VECTORS = 2_000;
    private static final int ROUNDS = 25;
    private static final double LEAST_SPREAD = 1e-4;

    private final float[] centre;
    private final List<float[]> vectors;
    private final double[][] directions;
    private final double[] spread;

    private PrincipalDirections(List<float[]> vectors) {
        this.vectors = vectors;
        this.centre = mean(vectors);
        int count = Math.min(MOST, centre.length);
        this.directions = new double[count][centre.length];
        this.spread = new double[count];
        SplittableRandom random = new SplittableRandom(1);
        for (double[] direction : directions) {
            Arrays.setAll(direction, i -> random.nextDouble(-1, 1));
        }
    }

    /** The projection onto them, or null where the vectors do not differ. Of many vectors some are taken, evenly. */
    static @Nullable TextProjection of(String text, List<float[]> all) {
        int step = Math.max(1, all.size() / MOST_VECTORS);
        List<float[]> some = IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
        return some.isEmpty() ? null : new PrincipalDirections(some).projection(text);
    }

    private @Nullable TextProjection projection(String text) {
        orthonormal();
        for (int round = 0; round < ROUNDS; round++) {
            advance();
            orthonormal();
        }
        float[][] kept = IntStream.range(0, directions.length)
                .filter(k -> spread[k] > LEAST_SPREAD)
                .mapToObj(this::scaled)
                .toArray(float[][]::new);
        return kept.length == 0 ? null : new TextProjection(text, centre, kept);
    }

    /** Multiplies the directions by the covariance. */
    private void advance() {
        double[][] next = new double[directions.length][centre.length];
        double[] squares = new double[directions.length];
        for (float[] vector : vectors) {
            for (int k = 0; k < next.length; k++) {
                double along = along(vector, directions[k]);
                squares[k] += along * along;
                for (int i = 0; i < centre.length; i++) {
                    next[k][i] += along * (vector[i] - centre[i]);
                }
            }
        }
        for (int k = 0; k < next.length; k++) {
            spread[k] = Math.sqrt(squares[k] / vectors.size());
            directions[k] = next[k];
        }
    }

    private double along(float[] vector, double[] direction) {
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += direction[i] * (vector[i] - centre[i]);
        }
        return sum;
    }

    private void orthonormal() {
        for (int k = 0; k < directions.length; k++) {
            for (int earlier = 0; earlier < k; earlier++) {
                double shared = dot(directions[k], directions[earlier]);
                for (int i = 0; i < centre.length; i++) {
                    directions[k][i] -= shared * directions[earlier][i];
                }
            }
            double length = Math.sqrt(dot(directions[k], directions[k]));
            for (int i = 0; i < centre.length; i++) {
                directions[k][i] = length > 0 ? directions[k][i] / length : 0;
            }
        }
    }

    private float[] scaled(int k) {
        float[] direction = new float[centre.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (directions[k][i] / spread[k]);
        }
        return direction;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            mean[i] = (float)
                    vectors.stream().mapToDouble(vector -> vector[at]).average().orElse(0);
        }
        return mean;
    }
}
