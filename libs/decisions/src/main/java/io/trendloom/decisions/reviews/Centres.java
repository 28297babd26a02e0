package io.trendloom.decisions.reviews;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/**
 * Where directions of texts crowd: k-means++ of Hipparchus, which is Apache-2.0, maintained, and small. (Smile is GPL, Commons
 * Math 4 a beta; Tribuo brings Protobuf.) There are as many centres as make the mean silhouette largest, simplified: by distances
 * to centres (E. Hruschka et al., "Evolutionary algorithms for clustering gene-expression data", 2004).
 *
 * @param points unit vectors
 */
record Centres(List<double[]> points) {
    /** Fewer texts are no topic. */
    static final int LEAST = 8;

    private static final int MOST = 12;
    private static final int STEPS = 25;
    private static final int STARTS = 3;

    /** Texts among which the number of centres is chosen. */
    private static final int CHOSEN_AMONG = 500;

    Centres {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("There must be a point.");
        }
    }

    /** The centres of some points; the same for the same points. */
    static Centres of(List<double[]> points) {
        List<DoublePoint> some = points(points, CHOSEN_AMONG);
        int most = Math.min(MOST, some.size() / (2 * LEAST));
        int best = 1;
        double highest = 0;
        for (int count = 2; count <= most; count++) {
            double silhouette = new Centres(clustered(some, count, 1)).silhouette(some);
            if (silhouette > highest) {
                highest = silhouette;
                best = count;
            }
        }
        return new Centres(clustered(points(points, points.size()), best, STARTS));
    }

    /** The number of the nearest centre. */
    int nearest(double[] direction) {
        int nearest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (distance(direction, i) < distance(direction, nearest)) {
                nearest = i;
            }
        }
        return nearest;
    }

    double distance(double[] direction, int number) {
        return Space.distance(direction, points.get(number));
    }

    private double silhouette(List<DoublePoint> all) {
        return all.stream()
                .mapToDouble(point -> {
                    double[] distances = IntStream.range(0, points.size())
                            .mapToDouble(i -> distance(point.getPoint(), i))
                            .sorted()
                            .toArray();
                    return distances[1] == 0 ? 0 : (distances[1] - distances[0]) / distances[1];
                })
                .average()
                .orElseThrow();
    }

    private static List<double[]> clustered(List<DoublePoint> points, int count, int starts) {
        KMeansPlusPlusClusterer<DoublePoint> once =
                new KMeansPlusPlusClusterer<>(count, STEPS, new EuclideanDistance(), new Well19937c(count));
        return new MultiKMeansPlusPlusClusterer<>(once, starts)
                .cluster(points).stream()
                        .map(CentroidCluster::getCenter)
                        .map(centre -> centre.getPoint())
                        .toList();
    }

    /** At most so many, evenly drawn. */
    private static List<DoublePoint> points(List<double[]> all, int most) {
        int step = Math.ceilDiv(all.size(), most);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(i -> new DoublePoint(all.get(i)))
                .toList();
    }
}
