package io.trendloom.train.fit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Ids of models: the kind, the cutoff and eight digits of chance. */
final class ModelId {
    private static final int DIGITS = 8;

    private ModelId() {}

    static String next(String kind, LocalDate cutoff) {
        return "%s-%s-%s"
                .formatted(
                        kind,
                        cutoff.format(DateTimeFormatter.BASIC_ISO_DATE),
                        UUID.randomUUID().toString().substring(0, DIGITS));
    }
}
