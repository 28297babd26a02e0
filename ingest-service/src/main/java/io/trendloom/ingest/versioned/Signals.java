package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.preparation.row.CleanSignal;
import java.util.UUID;

/** How values of signals are told apart and stored. */
public final class Signals {
    public static final VersionedKind<CleanSignal, SignalRow> KIND = new VersionedKind<>(
            Kind.SIGNALS, CleanSignal.class, Signals::contentOf, Signals::row, CleanRows.SIGNALS, SignalRow::day);

    private Signals() {}

    private static UUID contentOf(CleanSignal signal) {
        return new ContentHash()
                .add(signal.knownDay())
                .add(signal.value().stripTrailingZeros().toPlainString())
                .add(signal.unit())
                .add(signal.source())
                .add(signal.removed())
                .toUuid();
    }

    private static SignalRow row(CleanSignal signal, long version) {
        return new SignalRow(
                signal.name(),
                signal.scope(),
                signal.day(),
                version,
                signal.knownDay(),
                signal.value().doubleValue(),
                signal.unit(),
                signal.source(),
                signal.removed());
    }
}
