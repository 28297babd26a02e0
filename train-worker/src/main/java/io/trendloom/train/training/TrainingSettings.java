package io.trendloom.train.training;

import io.trendloom.contract.ContractException;
import io.trendloom.contract.Rules;
import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How a network is fitted: the defaults, and what was asked for instead. */
public final class TrainingSettings {
    private final Map<String, String> given;

    private TrainingSettings(Map<String, String> given) {
        this.given = given;
    }

    /**
     * Settings by key.
     *
     * @throws ContractException if a key is not known or a value breaks its rule
     */
    public static TrainingSettings of(Map<String, String> given) {
        new TreeMap<>(given).forEach(TrainingSettings::check);
        return new TrainingSettings(Map.copyOf(given));
    }

    private static void check(String key, String value) {
        Setting setting = Arrays.stream(Setting.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ContractException("The setting %s (%s) must be one of %s."
                        .formatted(
                                key,
                                value,
                                Arrays.stream(Setting.values())
                                        .map(Setting::key)
                                        .toList())));
        Rules.require(
                setting.rule().holds(value),
                "setting " + key,
                value,
                "must be " + setting.rule().text());
    }

    /** What differs from the defaults. */
    public Map<String, String> given() {
        return given;
    }

    public int epochs() {
        return whole(Setting.EPOCHS);
    }

    /** Windows an epoch. */
    public int windows() {
        return whole(Setting.WINDOWS);
    }

    public long seed() {
        return Long.parseLong(value(Setting.SEED));
    }

    public int hidden() {
        return whole(Setting.HIDDEN);
    }

    public int layers() {
        return whole(Setting.LAYERS);
    }

    public int inputWidth() {
        return whole(Setting.INPUT);
    }

    public float dropout() {
        return Float.parseFloat(value(Setting.DROPOUT));
    }

    public int batch() {
        return whole(Setting.BATCH);
    }

    public float learningRate() {
        return Float.parseFloat(value(Setting.RATE));
    }

    /** Epochs without gain after which training ends. */
    public int patience() {
        return whole(Setting.PATIENCE);
    }

    /** What reads the steps of a series. */
    public Encoder encoder() {
        return Encoder.labelled(value(Setting.ENCODER));
    }

    /** How the network tells the demand of a day. */
    public DemandHead demandHead() {
        return DemandHead.labelled(value(Setting.DEMAND_HEAD));
    }

    /** Days of history that the network reads. */
    public int contextLength() {
        return whole(Setting.CONTEXT_LENGTH);
    }

    /** Whether the network goes on from what the champion's had learned, where that fits. */
    public boolean warmStart() {
        return value(Setting.START).equals("champion");
    }

    /** Whether the network reads text vectors. */
    public boolean text() {
        return value(Setting.TEXT).equals("on");
    }

    /** Whether boosted trees are grown for the blend. */
    public boolean boostedTrees() {
        return value(Setting.BOOSTED_TREES).equals("on");
    }

    /** The rule that tells trends from sales. */
    public TrendRule trend() {
        return new TrendRule(
                real(Setting.TREND_GROWTH),
                real(Setting.TREND_DECLINE),
                real(Setting.TREND_VOLATILE),
                whole(Setting.TREND_WEEKS));
    }

    private double real(Setting setting) {
        return Double.parseDouble(value(setting));
    }

    private int whole(Setting setting) {
        return Math.toIntExact(Long.parseLong(value(setting)));
    }

    private String value(Setting setting) {
        return given.getOrDefault(setting.key(), setting.standard());
    }
}
