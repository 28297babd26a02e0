package io.trendloom.forecasting.network;

import java.util.List;

/**
 * All that a network's computation follows from, but for its parameters.
 *
 * @param shape what it takes in
 * @param settings how large it is
 * @param presence columns of the past that are 1 on a day that counts; where one is 0 the day is missing
 */
public record NetworkDesign(NetworkShape shape, NetworkSettings settings, List<Integer> presence) {
    public NetworkDesign {
        presence = List.copyOf(presence);
        for (int column : presence) {
            if (column < 0 || column >= shape.pastWidth()) {
                throw new IllegalArgumentException(
                        "The column of presence (%d) must be one of the %d columns of the past."
                                .formatted(column, shape.pastWidth()));
            }
        }
    }
}
