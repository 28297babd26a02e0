package io.trendloom.page;

import static io.restassured.RestAssured.given;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A large shop that is made up, the same for the same number of items, with a forecast of record of each of them. */
@ApplicationScoped
class Mall {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int PORTION = 5_000;

    private final Shop shop;
    private final Models models;

    Mall(Shop shop, Models models) {
        this.shop = shop;
        this.models = models;
    }

    void stock(int items) {
        MadeGoods goods = new MadeGoods(items, CUTOFF);
        for (int first = 0; first < items; first += PORTION) {
            bring(goods, first, Math.min(items, first + PORTION));
        }
        await("items", () -> status("items") >= items);
        await("vectors", () -> status("itemsWithVectors") >= items);
        await(
                "sales",
                () -> given().get("/v1/items/" + MadeGoods.id(items - 1))
                                .jsonPath()
                                .getFloat("sales.units")
                        > 0);
        shop.closes(CUTOFF);
        String model = models.promote();
        await(
                "forecasts",
                () -> model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));
    }

    private static void await(String what, Callable<Boolean> there) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(there);
        System.out.printf("%tT %s are there%n", LocalTime.now(), what);
    }

    private void bring(MadeGoods goods, int from, int to) {
        shop.lists(IntStream.range(from, to).mapToObj(goods::item).toArray(ItemRow[]::new));
        shop.encodes(Kind.ITEMS, "bge-small-en-v1.5", vectors(goods, from, to, "en"));
        shop.encodes(Kind.ITEMS, "bge-small-zh-v1.5", vectors(goods, from, to, "zh"));
        shop.sells(IntStream.range(from, to).boxed().flatMap(goods::sales).toArray(LedgerRow[]::new));
        shop.events()
                .send(shop.rows()
                        .stock(
                                Shop.next(),
                                IntStream.range(from, to)
                                        .mapToObj(i -> new StockRow(
                                                MadeGoods.id(i), CUTOFF.atTime(9, 0), 1, 1000L * (i % 60), null, false))
                                        .toList()));
    }

    private static VectorRow[] vectors(MadeGoods goods, int from, int to, String language) {
        return IntStream.range(from, to)
                .filter(i -> MadeGoods.language(i).equals(language))
                .mapToObj(goods::vector)
                .toArray(VectorRow[]::new);
    }

    private static int status(String count) {
        return given().get("/v1/status").jsonPath().getInt(count);
    }
}
