package io.trendloom.ingest.config;

import io.trendloom.ingest.apikey.ApiKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;

/** Makes what hands keys out. */
@ApplicationScoped
class KeyParts {
    @Produces
    @Singleton
    ApiKeys keys(DataSource database, Clock clock) {
        return new ApiKeys(database, clock, new SecureRandom());
    }
}
