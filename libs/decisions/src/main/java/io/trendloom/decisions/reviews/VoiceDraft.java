package io.trendloom.decisions.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The reviews of one voice around their centres, that of most reviews first; centres of too few are left out. */
record VoiceDraft(List<Group> groups) {
    private static final int NEAREST = 10;

    /** A centre's reviews, the oldest first, and the ids of the nearest. */
    @SuppressWarnings("ArrayRecordComponent")
    record Group(double[] centre, List<ReviewText> texts, List<String> nearest) {}

    static VoiceDraft of(List<ReviewText> texts, Space space) {
        if (texts.size() < Centres.LEAST) {
            return new VoiceDraft(List.of());
        }
        List<double[]> directions =
                texts.stream().map(text -> space.direction(text.vector())).toList();
        Centres all = Centres.of(directions);
        return new VoiceDraft(IntStream.range(0, all.points().size())
                .mapToObj(number -> group(all, number, texts, directions))
                .filter(group -> group.texts().size() >= Centres.LEAST)
                .sorted(Comparator.comparingInt((Group group) -> group.texts().size())
                        .reversed())
                .toList());
    }

    private static Group group(Centres all, int number, List<ReviewText> texts, List<double[]> directions) {
        int[] members = IntStream.range(0, texts.size())
                .filter(i -> all.nearest(directions.get(i)) == number)
                .toArray();
        List<String> nearest = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        IntStream.of(members)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all.distance(directions.get(i), number)))
                .map(texts::get)
                .filter(text -> nearest.size() < NEAREST && said.add(text.words()))
                .forEach(text -> nearest.add(text.id()));
        return new Group(
                all.points().get(number),
                IntStream.of(members).mapToObj(texts::get).toList(),
                nearest);
    }
}
