package io.trendloom.forecast;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.ModelPromoted;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.BaselineFit;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Weekday averages in the store, as train-worker puts them there. */
@ApplicationScoped
public class Models {
    private static final int DAYS = 300;

    private final ObjectStore store;
    private final Shop shop;

    Models(ObjectStore store, Shop shop) {
        this.store = store;
        this.shop = shop;
    }

    /** Stores a model and says that it is the champion; answers its id. */
    public String promote() {
        String id = "weekday-average-" + UUID.randomUUID();
        promote(id, stored(id, false));
        return id;
    }

    /** The same with a file that is not the one its manifest names. */
    public String promoteAltered() {
        String id = "altered-" + UUID.randomUUID();
        promote(id, stored(id, true));
        return id;
    }

    private void promote(String id, ObjectRef manifest) {
        shop.events().send(new ModelPromoted(id, Shop.next(), "operator", manifest));
    }

    private ObjectRef stored(String id, boolean altered) {
        try {
            Path folder = Files.createTempDirectory("bundle");
            Provenance provenance = new Provenance(id, "2011-12-09T00:00:00Z", "test", List.of(), Map.of(), 1);
            new BaselineFit().fit(data(), 30, folder, provenance);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    byte[] body = Files.readAllBytes(file);
                    if (altered && !file.endsWith("manifest.json")) {
                        body[body.length - 2] ^= 1;
                    }
                    store.put("models/" + id + "/" + file.getFileName(), body, 0);
                }
            }
            return store.put("models/" + id + "/manifest.json", Files.readAllBytes(folder.resolve("manifest.json")), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShopData data() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double rate = 1 + i % 5;
            double[] units = random.doubles(DAYS, 0, 2 * rate).map(Math::floor).toArray();
            items.add(ItemHistory.of("train-" + i, Shop.FIRST_DAY)
                    .sales(units, units)
                    .build());
        }
        return new ShopData(
                items, ShopCalendar.alwaysOpen(Shop.FIRST_DAY), Shop.FIRST_DAY.plusDays(DAYS - 1), List.of());
    }
}
