package io.trendloom.chart;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the chart renders, object by object. */
final class Cases {
    private Cases() {}

    /** Each object of each case, with the case's name. */
    static Stream<Arguments> manifests() {
        return Chart.cases()
                .flatMap(name -> Chart.OURS.manifests(name).stream().map(manifest -> Arguments.of(name, manifest)));
    }

    /** Those that make pods. */
    static Stream<Arguments> makingPods() {
        return manifests().filter(arguments -> ((Manifest) arguments.get()[1]).makesPods());
    }
}
