package io.trendloom.platform.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard for Parquet's writer, which else looks for Hadoop's codecs. */
final class ZstdCodecFactory implements CompressionCodecFactory {
    private static final int LEVEL = 3;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return codec == CompressionCodecName.ZSTD ? new Compressor() : new Plain(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new IllegalArgumentException("The codec (%s) must not be read here: this only writes.".formatted(codec));
    }

    @Override
    public void release() {
        // Nothing is held.
    }

    private static final class Compressor implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(ByteBuffer.wrap(Zstd.compress(bytes.toByteArray(), LEVEL)));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }

    private record Plain(CompressionCodecName codec) implements BytesInputCompressor {
        Plain {
            if (codec != CompressionCodecName.UNCOMPRESSED) {
                throw new IllegalArgumentException("The codec (%s) must be ZSTD or UNCOMPRESSED.".formatted(codec));
            }
        }

        @Override
        public BytesInput compress(BytesInput bytes) {
            return bytes;
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
