package io.trendloom.ingest.reading;

import io.trendloom.contract.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the rows of a group were read: raw objects and reading together give the same rows again, in the same order.
 *
 * @param position position of the group's first row
 * @param sequence last batch before the group
 * @param day the shop's day on which the rows came, by which a day to come was told
 * @param objects the group's raw objects
 * @param runs the rows in order of arrival; those whose bytes were let go are not among them
 * @param refused numbers of the rows that broke a rule, from 0
 * @param repeated numbers of the rows whose event had been taken in before, from 0
 */
public record Reading(
        long position,
        long sequence,
        Kind kind,
        LocalDate day,
        List<RawObject> objects,
        List<Run> runs,
        Set<Integer> refused,
        Set<Integer> repeated) {
    public Reading {
        objects = List.copyOf(objects);
        runs = List.copyOf(runs);
        refused = Set.copyOf(refused);
        repeated = Set.copyOf(repeated);
    }

    /** The places of rows that follow each other, as runs. */
    public static List<Run> runs(List<RowPlace> places) {
        List<Run> runs = new ArrayList<>();
        for (RowPlace place : places) {
            Run longer = runs.isEmpty() ? null : runs.getLast().with(place);
            if (longer == null) {
                runs.add(Run.of(place));
            } else {
                runs.set(runs.size() - 1, longer);
            }
        }
        return runs;
    }

    /** How many rows can be read again. */
    public long rows() {
        return runs.stream().mapToLong(Run::rows).sum();
    }
}
