package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Http;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;

/** Reads every series and every dead letter over HTTP, and holds them to the ledger. */
final class Judge {
    private static final List<Integer> WORKERS = List.of(Http.FORECAST, Http.INGEST, Http.EMBED, Http.TRAIN);
    /** The longest delay of a retry, and time to read. */
    private static final Duration SETTLING = Duration.ofMinutes(8);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    private final Http http;
    private final Ledger ledger;
    private final Shop shop;
    private final Set<String> poison;

    Judge(Http http, Ledger ledger, Shop shop, List<String> poison) {
        this.http = http;
        this.ledger = ledger;
        this.shop = shop;
        this.poison = Set.copyOf(poison);
    }

    /** The verdict once it is clean; the last one if it does not become so. */
    Verdict settled() throws IOException, InterruptedException {
        try {
            await().atMost(SETTLING)
                    .pollInterval(POLL)
                    .ignoreExceptions()
                    .until(() -> verdict().isClean());
        } catch (ConditionTimeoutException unclean) {
            System.out.printf("Not clean within %s.%n", SETTLING);
        }
        return verdict();
    }

    /** The verdict of now. */
    Verdict verdict() throws IOException, InterruptedException {
        Counting counting = new Counting(ledger);
        Map<String, Map<LocalDate, Long>> series = new HashMap<>();
        for (String item : shop.itemIds()) {
            series.put(item, series(item));
        }
        for (int number = 0; number < shop.sales(); number++) {
            counting.sale(shop.right(number), series);
        }
        series.forEach(counting::leftOver);
        counting.letters(poison, letters());
        return counting.verdict();
    }

    /** Thousandths of units by day. */
    private Map<LocalDate, Long> series(String item) throws IOException, InterruptedException {
        Map<LocalDate, Long> units = new HashMap<>();
        String path = "/v1/items/%s/series?from=%s&to=%s".formatted(item, Shop.FIRST_DAY, shop.lastDay());
        for (JsonNode day : http.get(Http.FORECAST, path).path("days")) {
            BigDecimal sold = day.path("units").decimalValue();
            units.put(
                    LocalDate.parse(day.path("day").asText()),
                    sold.movePointRight(3).longValueExact());
        }
        return units;
    }

    /** The bodies of all dead letters. */
    private Set<String> letters() throws IOException, InterruptedException {
        Set<String> bodies = new HashSet<>();
        for (int worker : WORKERS) {
            JsonNode page = http.get(worker, "/v1/dead-letters?limit=" + PAGE);
            for (JsonNode letter : page.path("letters")) {
                bodies.add(
                        http.get(worker, "/v1/dead-letters/" + letter.path("id").asText())
                                .path("body")
                                .asText());
            }
            if (page.hasNonNull("next")) {
                bodies.add("more than %d dead letters at port %d".formatted(PAGE, worker));
            }
        }
        return bodies;
    }
}
