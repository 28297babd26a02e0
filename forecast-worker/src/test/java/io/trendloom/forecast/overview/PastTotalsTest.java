package io.trendloom.forecast.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.sql.Columns;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs of years in which no other test has any. */
@QuarkusTest
@WithTestResource(Parts.class)
class PastTotalsTest {
    private static final LocalDate CUTOFF = LocalDate.of(2041, 12, 8);
    private static final String RUN = "insert into record_run (run_id, model_id, cutoff) values (?, 'past', ?)";
    private static final String PART = """
            insert into record_partition (run_id, number, first_id, last_id, done, watched, scored_days, sums)
            values (?, ?, 'a', 'b', ?, true, 30, ?)""";

    private static final String CHANGE =
            "update record_partition set sums = replace(sums, 'items\":1', 'items\":9') where run_id = ?";

    @Inject
    AgroalDataSource database;

    /** Two units a day. */
    private static SummedRun newest() {
        RunSums.Amounts units = new RunSums.Amounts(Collections.nCopies(Tally.DAYS, 2.0), 50, null, List.of());
        return new SummedRun("now", CUTOFF, Instant.EPOCH, new RunSums(1, units, units, List.of(0.0)));
    }

    private static UUID add(Connection connection, LocalDate cutoff, double next30, boolean whole) throws SQLException {
        UUID run = UUID.randomUUID();
        String amounts = "{\"sold\":[],\"next30\":%s,\"weeks\":[]}".formatted(next30);
        String sums = "{\"items\":1,\"units\":%s,\"money\":%s,\"trends\":[0]}".formatted(amounts, amounts);
        try (Columns add = Columns.of(connection, RUN)) {
            add.value(run).value(cutoff).update();
        }
        for (int part = 0; part < 2; part++) {
            try (Columns add = Columns.of(connection, PART)) {
                add.value(run).value(part).value(whole || part == 0).value(sums).update();
            }
        }
        return run;
    }

    /** Whole runs do not change: nobody reads the parts of one again. */
    @Test
    void aRunIsAddedUpOnce() throws SQLException {
        SummedRuns runs = new SummedRuns();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UUID run = add(connection, CUTOFF, 20, true);
            SummedRun first = runs.between(connection, CUTOFF, CUTOFF);
            try (Columns change = Columns.of(connection, CHANGE)) {
                change.value(run).update();
            }
            SummedRun second = runs.between(connection, CUTOFF, CUTOFF);
            connection.rollback();

            assertThat(first).isNotNull().isEqualTo(second);
            assertThat(first.sums().items()).isEqualTo(2);
        }
    }

    @Test
    void spansDoNotOverlapAndAreOver() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            add(connection, CUTOFF.minusDays(29), 1, true);
            add(connection, CUTOFF.minusDays(31), 20, true);
            add(connection, CUTOFF.minusDays(60), 1, true);
            add(connection, CUTOFF.minusDays(61), 1, false);
            add(connection, CUTOFF.minusDays(62), 0, true);
            add(connection, CUTOFF.minusDays(100), 40, true);
            add(connection, CUTOFF.minusDays(Tally.DAYS + 1), 1, true);

            PastTotals past = PastTotals.before(new SummedRuns(), connection, newest());
            connection.rollback();

            assertThat(past.runs())
                    .extracting(SummedRun::cutoff)
                    .containsExactly(CUTOFF.minusDays(31), CUTOFF.minusDays(62), CUTOFF.minusDays(100));
            assertThat(past.ratios(RunSums::units)).containsExactly(60 / 40.0, 60 / 80.0);
        }
    }
}
