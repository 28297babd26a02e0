package io.trendloom.page;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.forecast.recommendation.Recommenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A small shop with forecasts: 60 items, among them a Chinese title and one that looks like a script. */
@ApplicationScoped
class Stall {
    static final int ITEMS = 60;
    static final String STRANGE = "strange <b>&?";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final int DAYS = 200;
    /** Of item-05 and item-06 together. */
    static final int ORDERS = 12;

    private static final List<String> THINGS = List.of(
            "Rabbit night light", "Paper chain kit", "Hot water bottle", "Garden sign", "手工陶瓷茶杯", "Hand warmer");

    /** Of the things, those that mean what every English query does. */
    private static final int SIGN = 3;

    private final Shop shop;
    private final Models models;
    private final Recommenders recommenders;
    private final Voices voices;
    private boolean stocked;

    Stall(Shop shop, Models models, Recommenders recommenders, Voices voices) {
        this.shop = shop;
        this.models = models;
        this.recommenders = recommenders;
        this.voices = voices;
    }

    /** Once for all tests. */
    synchronized void stock() {
        if (stocked) {
            return;
        }
        List<ItemRow> items = new ArrayList<>();
        List<LedgerRow> sales = new ArrayList<>();
        List<StockRow> observed = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            String id = i == 1 ? STRANGE : "item-%02d".formatted(i);
            String title = i == 1 ? "<script>alert(1)</script>" : THINGS.get(i % THINGS.size()) + " " + i;
            items.add(Rows.item(id, 1, title, i % 3 == 0 ? "Gifts" : "Kitchen"));
            observed.add(new StockRow(id, CUTOFF.atTime(9, 0), 1, 1000L * (i % 7) * 40, null, false));
            int rate = 1 + i % 9;
            IntStream.range(0, DAYS)
                    .filter(day -> CUTOFF.minusDays(day).getDayOfWeek().getValue() != 6)
                    .filter(day -> (day * 7 + rate) % (1 + rate % 4) == 0)
                    .forEach(day -> sales.add(Rows.sale(
                            id, CUTOFF.minusDays(day), rate + (day * rate) % 5 + (rate % 2) * (DAYS - day) / 40)));
        }
        for (int week = 1; week <= ORDERS; week++) {
            LocalDate day = CUTOFF.minusWeeks(week);
            sales.add(Rows.line("o-" + week, "c-" + week, day, "item-05"));
            sales.add(Rows.line("o-" + week, "c-" + week, day, "item-06"));
        }
        shop.lists(items.toArray(ItemRow[]::new));
        shop.encodes(
                Kind.ITEMS,
                "bge-small-en-v1.5",
                IntStream.range(0, ITEMS)
                        .filter(i -> i % THINGS.size() == SIGN)
                        .mapToObj("item-%02d"::formatted)
                        .map(id -> Rows.vector(Kind.ITEMS, id, id, CUTOFF, 0.6f, 0.8f))
                        .toArray(VectorRow[]::new));
        shop.sells(sales.toArray(LedgerRow[]::new));
        shop.events().send(shop.rows().stock(Shop.next(), observed));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/item-59").jsonPath().getFloat("sales.units") > 0);
        voices.speak(CUTOFF);
        shop.closes(CUTOFF);
        String model = models.promote();
        await().atMost(PATIENCE)
                .until(() -> model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));
        try {
            recommenders.follow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        voices.learn();
        stocked = true;
    }
}
