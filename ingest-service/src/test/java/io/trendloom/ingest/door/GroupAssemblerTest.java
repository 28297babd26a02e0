package io.trendloom.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Submission.Ticket;
import io.trendloom.ingest.raw.Source;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GroupAssemblerTest {
    private static final long MILLI = 1_000_000;

    private final GroupAssembler assembler = new GroupAssembler(10, Duration.ofMillis(50));

    @Test
    void waitsForMoreUntilTheFirstHasWaitedLongEnough() throws IOException {
        assertThat(assembler.add(ticket(Kind.SALES, 1, false), 0)).isEmpty();
        assertThat(assembler.add(ticket(Kind.SALES, 2, false), 40 * MILLI)).isEmpty();
        assertThat(assembler.nanosUntilDue(40 * MILLI, 1000 * MILLI)).isEqualTo(10 * MILLI);
        assertThat(assembler.due(49 * MILLI)).isEmpty();
        assertThat(assembler.due(50 * MILLI))
                .singleElement()
                .satisfies(group -> assertThat(group.tickets()).hasSize(2));
        assertThat(assembler.due(500 * MILLI)).isEmpty();
    }

    @Test
    void isCompleteWithEnoughRows() throws IOException {
        assembler.add(ticket(Kind.SALES, 9, false), 0);

        assertThat(assembler.add(ticket(Kind.SALES, 1, false), 0)).hasSize(1);
    }

    @Test
    void keepsKindsApart() throws IOException {
        assembler.add(ticket(Kind.SALES, 6, false), 0);
        assembler.add(ticket(Kind.ITEMS, 6, false), 0);

        assertThat(assembler.all()).extracting(Group::kind).containsExactly(Kind.ITEMS, Kind.SALES);
    }

    @Test
    void aPartOfALargeUploadGoesAloneAndAfterThoseBeforeIt() throws IOException {
        Ticket small = ticket(Kind.SALES, 1, false);
        Ticket large = ticket(Kind.SALES, 1, true);
        assembler.add(small, 0);

        assertThat(assembler.add(large, 0)).extracting(Group::tickets).containsExactly(List.of(small), List.of(large));
    }

    private static Ticket ticket(Kind kind, int rows, boolean alone) throws IOException {
        Preparation preparation =
                new Preparation(Mapping.identity(kind), new Shop(ZoneOffset.UTC, "GBP"), Limits.DEFAULT);
        byte[] line = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        ReadRow row = preparation
                .open(new ByteArrayInputStream(line), RowFormat.NDJSON)
                .next();
        Source source = Source.of(RowFormat.NDJSON, new byte[0]);
        List<ReadRow> copies = Collections.nCopies(rows, row);
        return new Ticket(
                new Submission(kind, source, preparation, copies, 1, alone, null, null), new CompletableFuture<>());
    }
}
