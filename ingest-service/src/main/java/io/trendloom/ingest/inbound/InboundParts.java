package io.trendloom.ingest.inbound;

import io.trendloom.ingest.config.DoorConfig;
import io.trendloom.ingest.door.DayEnding;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.platform.messaging.Redaction;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what takes events in. */
@ApplicationScoped
class InboundParts {
    @Produces
    @Singleton
    InboundJob job(Door door, DayEnding days, Shop shop, DoorConfig config) {
        Limits limits = new Limits(Math.toIntExact(config.rowBytes().asLongValue()));
        return new InboundJob(door, days, new EventRows(shop, limits));
    }

    @Produces
    @Singleton
    Redaction letters(Pseudonyms pseudonyms) {
        return new MaskedLetters(pseudonyms);
    }
}
