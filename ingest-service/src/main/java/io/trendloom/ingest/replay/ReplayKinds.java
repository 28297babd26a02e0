package io.trendloom.ingest.replay;

import io.trendloom.contract.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds are read again together, since their rows have keys in common. */
final class ReplayKinds {
    /** A sale may tell its item, an item its signals, and signals what currencies are worth. */
    private static final Set<Kind> SHARED = EnumSet.of(Kind.SALES, Kind.ITEMS, Kind.SIGNALS);

    private ReplayKinds() {}

    /** The kinds and those that belong to them; all where none is asked for. */
    static Set<Kind> with(Set<Kind> asked) {
        if (asked.isEmpty()) {
            return EnumSet.allOf(Kind.class);
        }
        Set<Kind> kinds = EnumSet.copyOf(asked);
        if (kinds.stream().anyMatch(SHARED::contains)) {
            kinds.addAll(SHARED);
        }
        return kinds;
    }
}
