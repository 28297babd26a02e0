package io.trendloom.launcher.load;

import io.trendloom.launcher.Terminal;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Rates;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.mapping.Mapping;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a run that sends nothing; it cannot ask the system for its shop. */
final class DryRunOptions {
    private static final String DEFAULT_CURRENCY = "GBP";

    @Option(names = "--dry-run", description = "Sends nothing and needs no running system: prints what would happen.")
    private boolean wanted;

    @Option(names = "--zone", paramLabel = "ZONE", description = "With --dry-run, the shop's time zone (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "With --dry-run, the reporting currency (default: the mapping's, else GBP).")
    private @Nullable String currency;

    @Option(
            names = "--rate",
            paramLabel = "CODE=RATE",
            description = "With --dry-run, what one unit of another currency is worth in the reporting one.")
    private Map<String, BigDecimal> rates = Map.of();

    boolean wanted() {
        return wanted;
    }

    DryRun run(Mapping mapping, Terminal terminal) {
        String ofMapping = Objects.requireNonNullElse(mapping.values().currency(), DEFAULT_CURRENCY);
        Shop shop = new Shop(zone, currency == null ? ofMapping : currency, Rates.fixed(rates));
        LocalDate today = LocalDate.now(Clock.system(zone));
        return new DryRun(new Preparation(mapping, shop, Limits.DEFAULT), today, terminal);
    }
}
