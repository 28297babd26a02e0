package io.trendloom.preparation.cleaning;

import java.time.ZoneId;
import java.util.Map;

/**
 * What is fixed for one shop.
 *
 * @param zone time zone of the shop's days
 * @param currency reporting currency, ISO 4217
 * @param rates what other currencies are worth in the reporting one
 */
public record Shop(ZoneId zone, String currency, Rates rates) {
    /** A shop that takes prices in its reporting currency only. */
    public Shop(ZoneId zone, String currency) {
        this(zone, currency, Rates.fixed(Map.of()));
    }
}
