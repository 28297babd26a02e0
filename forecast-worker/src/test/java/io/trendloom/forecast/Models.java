package io.trendloom.forecast;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.ModelPromoted;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.Pipeline;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.FeatureSettings;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.TextHistory;
import io.trendloom.forecasting.training.BaselineFit;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendRule;
import io.trendloom.platform.signing.ObjectSigner;
import io.trendloom.platform.signing.SigningKey;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Weekday averages in the store, as train-worker puts them there. */
@ApplicationScoped
public class Models {
    /** Text near which items of {@link #promoteWithLaunches} sell well. */
    public static final float[] WELL = {0.6f, 0.8f};

    /** Text near which they sell badly. */
    public static final float[] BADLY = {0.8f, -0.6f};

    private static final String ENGLISH = ItemHistory.CATALOGUE + "bge-small-en-v1.5";
    private static final int DAYS = 300;

    private final ObjectStore store;
    private final ObjectSigner signer;
    private final Shop shop;

    Models(ObjectStore store, ObjectSigner signer, Shop shop) {
        this.store = store;
        this.signer = signer;
        this.shop = shop;
    }

    /** Stores a model and says that it is the champion; answers its id. */
    public String promote() {
        String id = "weekday-average-" + UUID.randomUUID();
        promote(id, stored(id, false));
        return id;
    }

    /** Makes the weekday average of an earlier promotion the champion once more. */
    public void promoteAgain(String id) {
        promote(id, stored(id, false));
    }

    /**
     * The weekday average with a model of launches, in whose shop items sell ten times as much if the encoder puts their
     * English texts near (0.6, 0.8).
     */
    public String promoteWithLaunches() {
        String id = "launches-" + UUID.randomUUID();
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bundle-");
            Pipeline pipeline = new BaselineFit()
                    .fit(data(), 30, folder, provenance(id))
                    .bundle()
                    .pipeline();
            Launches launches = Launches.fit(readable(), ShopCalendar.alwaysOpen(Shop.FIRST_DAY), data().cutoff(), 1);
            Bundle.write(folder, pipeline.with(Bundle.writeLaunches(folder, launches)), provenance(id), null);
            promote(id, stored(id, folder, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private static List<ItemHistory> readable() {
        return data().items().stream()
                .map(item -> ItemHistory.of(item.id(), item.firstDay())
                        .sales(units(item), units(item))
                        .text(ENGLISH, TextHistory.always(sellsWell(item) ? WELL : BADLY))
                        .build())
                .toList();
    }

    private static double[] units(ItemHistory item) {
        double[] units = new double[DAYS];
        Arrays.setAll(units, day -> item.units(item.first() + day) * (sellsWell(item) ? 10 : 1));
        return units;
    }

    private static boolean sellsWell(ItemHistory item) {
        return item.id().hashCode() % 2 == 0;
    }

    /** The same with a file that is not the one its manifest names. */
    public String promoteAltered() {
        String id = "altered-" + UUID.randomUUID();
        promote(id, stored(id, true));
        return id;
    }

    /** A network that reads texts of the encoder {@code tiny}; LaunchByTextTest of libs/forecasting made it. */
    public String promoteTextNetwork() {
        return promoteKept("text-network");
    }

    /** A network that reads the signal {@code fair}: days with 1 sell three times as much. DrivenShop of libs/forecasting made it. */
    public String promoteSignalNetwork() {
        return promoteKept("signal-network");
    }

    private String promoteKept(String name) {
        String id = name + "-" + UUID.randomUUID();
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bundle-");
            for (String part : List.of("network.onnx", "pipeline.json", "manifest.json")) {
                try (InputStream file = Models.class.getResourceAsStream("/%s/%s".formatted(name, part))) {
                    Files.copy(Objects.requireNonNull(file), folder.resolve(part));
                }
            }
            promote(id, stored(id, folder, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** A model that nobody has signed. */
    public ObjectRef promoteUnsigned() {
        return promoteUnsigned("unsigned-" + UUID.randomUUID());
    }

    private ObjectRef promoteUnsigned(String id) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bundle-");
            new BaselineFit().fit(data(), 30, folder, provenance(id));
            ObjectRef manifest = unsigned(id, folder, false);
            promote(id, manifest);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model that somebody has signed whom nobody trusts. */
    public ObjectRef promoteSignedBy(SigningKey stranger) {
        ObjectRef manifest = promoteUnsigned("strange-" + UUID.randomUUID());
        new ObjectSigner(store, stranger).sign(manifest);
        return manifest;
    }

    /** Signs a model that lies in the store. */
    public void sign(ObjectRef manifest) {
        signer.sign(manifest);
    }

    /** Makes another model's signed manifest pass for a model of its own. */
    public String promoteInTheNameOf(String id) {
        ObjectRef manifest = stored(id, false);
        String name = "borrowed-" + UUID.randomUUID();
        promote(name, manifest);
        return name;
    }

    /** A bundle as its manifest says, whose network no engine can open. */
    public String promoteUnreadable() {
        String id = "unreadable-" + UUID.randomUUID();
        FeatureSettings settings = new FeatureSettings(30, 30, List.of(), 1, false);
        Member network = new Member.Network(
                "network.onnx",
                Weights.of(1),
                new Member.Features(FeatureSet.NAME, FeatureSet.VERSION, settings),
                new FeatureSet(settings).shape());
        Pipeline pipeline = new Pipeline(
                Pipeline.FORMAT,
                "lstm",
                30,
                List.of(network),
                List.of(),
                ConformalScaling.NONE,
                Pipeline.Trend.of(new double[] {0.25, 0.25, 0.25, 0.25}, TrendRule.R));
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bundle-");
            Files.writeString(folder.resolve("network.onnx"), "not a network");
            Bundle.write(folder, pipeline, provenance(id), null);
            promote(id, stored(id, folder, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private void promote(String id, ObjectRef manifest) {
        shop.events().send(new ModelPromoted(id, Shop.next(), "operator", manifest));
    }

    private ObjectRef stored(String id, boolean altered) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bundle-");
            new BaselineFit().fit(data(), 30, folder, provenance(id));
            return stored(id, folder, altered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectRef stored(String id, Path folder, boolean altered) throws IOException {
        ObjectRef manifest = unsigned(id, folder, altered);
        signer.sign(manifest);
        return manifest;
    }

    private ObjectRef unsigned(String id, Path folder, boolean altered) throws IOException {
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
    }

    private static Provenance provenance(String id) {
        return new Provenance(id, "2011-12-09T00:00:00Z", "test", List.of(), Map.of(), 1);
    }

    private static ShopData data() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double rate = 1 + i % 5;
            double[] units = random.doubles(DAYS, 0, 2 * rate).map(Math::floor).toArray();
            items.add(ItemHistory.of("train-" + i, Shop.FIRST_DAY)
                    .sales(units, Arrays.stream(units).map(each -> 2 * each).toArray())
                    .build());
        }
        return new ShopData(
                items, ShopCalendar.alwaysOpen(Shop.FIRST_DAY), Shop.FIRST_DAY.plusDays(DAYS - 1), List.of());
    }
}
