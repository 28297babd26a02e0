package io.trendloom.contract.message;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind are stored and may be read.
 *
 * @param batchId unique id of the batch
 * @param sequence position among all batches, growing
 * @param generation replay generation that the rows belong to
 * @param raw objects as received, after masking
 * @param clean Parquet of the clean rows ({@link io.trendloom.contract.row})
 * @param rejected rows that broke a rule, with their reasons; absent when none did
 * @param rows clean rows
 * @param firstDay earliest day of the rows
 * @param lastDay latest day of the rows
 */
public record BatchStored(
        String batchId,
        Kind kind,
        long sequence,
        int generation,
        List<ObjectRef> raw,
        ObjectRef clean,
        @Nullable ObjectRef rejected,
        long rows,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay)
        implements Message {
    public BatchStored {
        raw = List.copyOf(raw);
    }
}
