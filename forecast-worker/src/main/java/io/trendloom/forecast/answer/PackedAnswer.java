package io.trendloom.forecast.answer;

import io.trendloom.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** An answer as compressed JSON. */
public final class PackedAnswer {
    private PackedAnswer() {}

    public static byte[] pack(ForecastAnswer answer) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
            Json.mapper().writeValue(out, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    public static ForecastAnswer unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return Json.mapper().readValue(in, ForecastAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A forecast in the database cannot be read.", e);
        }
    }
}
