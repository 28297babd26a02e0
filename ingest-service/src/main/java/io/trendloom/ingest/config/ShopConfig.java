package io.trendloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;

/** What is fixed for the shop. */
@ConfigMapping(prefix = "trendloom.shop")
public interface ShopConfig {
    /** Time zone of the shop's days. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Reporting currency, ISO 4217. */
    @WithDefault("GBP")
    String currency();

    /** What one unit of another currency is worth in the reporting one, by ISO 4217 code. */
    Map<String, BigDecimal> rates();
}
