package io.trendloom.contract.message;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Text of a batch is encoded; its vectors may be read.
 *
 * @param batchId the batch whose text was encoded
 * @param sequence the batch's sequence
 * @param encoder name of the encoder, say {@code bge-small-zh-v1.5}
 * @param encoderSha256 SHA-256 of the encoder's ONNX file
 * @param vectors Parquet of {@link io.trendloom.contract.row.VectorRow}
 * @param generation replay generation that the batch belongs to; null: 0
 */
public record TextVectorsStored(
        String batchId,
        Kind kind,
        long sequence,
        String encoder,
        String encoderSha256,
        ObjectRef vectors,
        long rows,
        @Nullable Integer generation)
        implements Message {
    /** Vectors of a batch that no replay has made. */
    public TextVectorsStored(
            String batchId,
            Kind kind,
            long sequence,
            String encoder,
            String encoderSha256,
            ObjectRef vectors,
            long rows) {
        this(batchId, kind, sequence, encoder, encoderSha256, vectors, rows, null);
    }
}
