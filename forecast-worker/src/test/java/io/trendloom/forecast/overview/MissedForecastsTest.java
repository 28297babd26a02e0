package io.trendloom.forecast.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissedForecastsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 12, 1);

    private static Overview.Coverage newest(double seen, int items) {
        return new Overview.Coverage(
                7,
                0.8,
                0.7,
                List.of(new Overview.Point(DAY.minusDays(1), 0.8, 500), new Overview.Point(DAY, seen, items)));
    }

    @Test
    void countsTheItemsOutsideTheirBand() {
        Alert alert = MissedForecasts.of(newest(0.55, 200));

        assertThat(alert).isNotNull();
        assertThat(alert.kind()).isEqualTo(Alert.Kind.FORECAST_MISSED);
        assertThat(alert.count()).isEqualTo(90);
    }

    @Test
    void isQuietWhereTheyHeldOrTooFewTell() {
        assertThat(MissedForecasts.of(newest(MissedForecasts.LEAST, 200))).isNull();
        assertThat(MissedForecasts.of(newest(0.1, MissedForecasts.FEWEST - 1))).isNull();
        assertThat(MissedForecasts.of(null)).isNull();
    }
}
