package io.trendloom.train.dataset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text in an encoder's space.
 *
 * @param encoder name of the encoder
 * @param knownDay day on which the text was known; null: always
 * @param vector as long as the encoder is wide; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record TextVector(String encoder, @Nullable LocalDate knownDay, float[] vector) {}
