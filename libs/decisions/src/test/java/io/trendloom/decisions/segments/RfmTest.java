package io.trendloom.decisions.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmTest {
    /** Ten customers: the later the last order, the more orders. */
    private static final List<Purchasing> TEN = IntStream.range(0, 10)
            .mapToObj(i -> new Purchasing(10 * i, 10 - i, 100 - 10 * i))
            .toList();

    @Test
    void scoresByFifths() {
        Rfm rfm = Rfm.of(TEN);

        assertThat(TEN)
                .extracting(rfm::segment)
                .containsExactly(
                        Segment.CHAMPIONS,
                        Segment.CHAMPIONS,
                        Segment.LOYAL,
                        Segment.LOYAL,
                        Segment.NEED_ATTENTION,
                        Segment.NEED_ATTENTION,
                        Segment.HIBERNATING,
                        Segment.HIBERNATING,
                        Segment.HIBERNATING,
                        Segment.HIBERNATING);
        assertThat(rfm.count(TEN).get(Segment.CHAMPIONS)).isEqualTo(new Rfm.Count(2, 190));
        assertThat(rfm.count(TEN)).doesNotContainKey(Segment.AT_RISK);
    }

    @Test
    void whoBoughtMuchAndStaysAwayCannotBeLost() {
        Rfm rfm = Rfm.of(TEN);

        assertThat(rfm.segment(new Purchasing(200, 10, 100))).isEqualTo(Segment.CANNOT_LOSE);
        assertThat(rfm.segment(new Purchasing(200, 6, 60))).isEqualTo(Segment.AT_RISK);
        assertThat(rfm.segment(new Purchasing(0, 1, 1))).isEqualTo(Segment.NEW);
    }

    @Test
    void muchIsTheMeanOfFrequencyAndValueRoundedUp() {
        Rfm rfm = Rfm.of(TEN);

        // Frequency 1 and value 5 are 3, frequency 2 and value 5 are 3.5.
        assertThat(rfm.segment(new Purchasing(0, 1, 100))).isEqualTo(Segment.POTENTIAL_LOYALISTS);
        assertThat(rfm.segment(new Purchasing(0, 3, 100))).isEqualTo(Segment.CHAMPIONS);
    }

    @Test
    void customersWhoBuyAlikeAreOfOneSegment() {
        List<Purchasing> alike = new ArrayList<>(
                IntStream.range(0, 9).mapToObj(i -> new Purchasing(5, 1, 10)).toList());
        alike.add(new Purchasing(5, 7, 90));

        Rfm rfm = Rfm.of(alike);

        assertThat(rfm.count(alike)).containsOnlyKeys(Segment.CHAMPIONS, Segment.NEW);
    }

    @Test
    void boundsStayWhatTheyAreOnAnotherDay() {
        Rfm rfm = Rfm.of(TEN);

        assertThat(rfm.count(List.of(new Purchasing(0, 10, 100), new Purchasing(5, 10, 100))))
                .containsOnlyKeys(Segment.CHAMPIONS);
    }

    @Test
    void eachPairOfScoresIsOfOneSegmentAndNoneIsEmpty() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(lately -> IntStream.rangeClosed(1, 5).mapToObj(much -> Segment.of(lately, much))))
                .contains(Segment.values());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Purchasing(-1, 1, 1)).hasMessageContaining("(-1)");
        assertThatThrownBy(() -> Rfm.of(List.of())).hasMessage("There must be a customer.");
    }
}
