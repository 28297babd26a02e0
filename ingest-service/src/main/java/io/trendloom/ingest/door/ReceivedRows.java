package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.reading.RawObject;
import io.trendloom.ingest.reading.RowPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The masked rows of a group, those of one source together. */
final class ReceivedRows {
    private final Map<Source, List<byte[]>> rows = new LinkedHashMap<>();
    private final Map<Source, Integer> objects = new LinkedHashMap<>();

    /** Takes a row in and answers where it will stand. */
    RowPlace add(Submission submission, long number, byte[] bytes) {
        Source source = submission.source();
        int object = objects.computeIfAbsent(source, unused -> objects.size());
        List<byte[]> same = rows.computeIfAbsent(source, unused -> new ArrayList<>());
        same.add(bytes);
        return new RowPlace(object, same.size() - 1, number, submission.event());
    }

    /** Stores an object a source. */
    List<RawObject> store(Kind kind, DoorObjects store) {
        List<RawObject> stored = new ArrayList<>();
        rows.forEach((source, bytes) ->
                stored.add(new RawObject(store.raw(kind, source, bytes), source.format(), source.mapping())));
        return stored;
    }
}
