package io.trendloom.forecast.champion;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.vectors.Encoders;
import io.trendloom.forecasting.artifact.EncoderPin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Whether the vectors that a model reads are there: of the encoders it was trained with, and for the catalogue. */
@ApplicationScoped
class VectorCoverage {
    private final AgroalDataSource database;
    private final double required;

    VectorCoverage(AgroalDataSource database, ChampionConfig config) {
        this.database = database;
        this.required = config.coverage();
    }

    /** Throws unless a model with these encoders can be used now; it may be later, when more vectors have come. */
    void require(List<EncoderPin> pins) throws BundleUnusableException, SQLException {
        if (pins.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            requireSame(pins, Encoders.read(connection));
            List<String> names =
                    pins.stream().map(EncoderPin::encoder).distinct().toList();
            double covered = Encoders.covered(connection, names);
            if (covered < required) {
                throw new BundleUnusableException(
                        "The share of items with a vector of its encoders %s (%.3f) must be at least %.3f. Maybe embed-worker is still at work."
                                .formatted(names, covered, required));
            }
        }
    }

    private static void requireSame(List<EncoderPin> pins, Map<String, String> encoders)
            throws BundleUnusableException {
        for (EncoderPin pin : pins) {
            String sha256 = encoders.getOrDefault(pin.encoder(), pin.sha256());
            if (!sha256.equals(pin.sha256())) {
                throw new BundleUnusableException(
                        "The encoder %s now has the SHA-256 %s, but the model was trained with %s. Maybe train again."
                                .formatted(pin.encoder(), sha256, pin.sha256()));
            }
        }
    }
}
