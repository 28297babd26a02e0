package io.trendloom.forecasting.explain;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is an item's own and what is a reference's.
 *
 * @param coalition the groups that are the item's own, one bit a group
 * @param reference place in {@link Reference#ALL}; 0 where no group needs it
 */
record World(int coalition, int reference) {
    private static final int NOW = -1;

    /**
     * The worlds over which the worth of a coalition is the mean.
     *
     * @param silent groups that tell nothing of the item, and no world apart
     */
    static Stream<World> of(int coalition, int silent) {
        int read = coalition & ~silent;
        boolean own = FeatureGroup.HISTORY.isIn(read) && FeatureGroup.CALENDAR.isIn(read);
        return IntStream.range(0, own ? 1 : Reference.ALL.size()).mapToObj(i -> new World(read, i));
    }

    /** The reference whose time it is, or −1 where it is the item's own. */
    int time() {
        return FeatureGroup.CALENDAR.isIn(coalition) ? NOW : reference;
    }
}
