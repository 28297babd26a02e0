package io.trendloom.train.training;

import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be set for a training, with its default and its rule. */
enum Setting {
    EPOCHS("10", new Whole(1, 1_000)),
    /** Windows an epoch. */
    WINDOWS("20000", new Whole(32, 10_000_000)),
    SEED("1", new Whole(0, Long.MAX_VALUE)),
    HIDDEN("128", new Whole(1, 2_048)),
    LAYERS("3", new Whole(1, 8)),
    /** Width to which a step's covariates are brought. */
    INPUT("256", new Whole(1, 4_096)),
    DROPOUT("0.2", new Real(0, 0.9)),
    BATCH("32", new Whole(1, 8_192)),
    RATE("0.001", new Real(1e-6, 0.5)),
    /** Epochs without gain after which it ends early. */
    PATIENCE("3", new Whole(1, 1_000)),
    ENCODER("lstm", new OneOf(Set.copyOf(Encoder.labels()))),
    /** How the network tells the demand of a day. */
    DEMAND_HEAD("quantiles", new OneOf(Set.copyOf(DemandHead.labels()))),
    /** Days of history that the network reads. */
    CONTEXT_LENGTH("30", new Whole(7, 730)),
    /** What the network goes on from. */
    START("new", new OneOf(Set.of("champion", "new"))),
    TEXT("on", new OneOf(Set.of("on", "off"))),
    /** Whether trees are grown beside the network; off trains a small shop in a fraction of the time. */
    BOOSTED_TREES("on", new OneOf(Set.of("on", "off"))),
    /** Least growth of an item that counts as growth. */
    TREND_GROWTH("1.25", new Real(1.01, 100)),
    /** What is left of an item's demand at most where it counts as declining. */
    TREND_DECLINE("0.8", new Real(0.01, 0.99)),
    /** Least standard deviation of volatile demand by its mean. */
    TREND_VOLATILE("0.75", new Real(0.01, 100)),
    /** Weeks of four that must lie above, or below, what was before. */
    TREND_WEEKS("3", new Whole(1, 4));

    private static final Pattern WORD_START = Pattern.compile("_(.)");

    private final String standard;
    private final Rule rule;

    Setting(String standard, Rule rule) {
        this.standard = standard;
        this.rule = rule;
    }

    /** The name in camel case. */
    String key() {
        return WORD_START
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    String standard() {
        return standard;
    }

    Rule rule() {
        return rule;
    }

    /** What a value must obey. */
    sealed interface Rule {
        boolean holds(String value);

        /** The rule in words, after "must be". */
        String text();
    }

    private record Whole(long least, long most) implements Rule {
        @Override
        public boolean holds(String value) {
            try {
                long number = Long.parseLong(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        @Override
        public String text() {
            return "a whole number from %d to %d".formatted(least, most);
        }
    }

    private record Real(double least, double most) implements Rule {
        @Override
        public boolean holds(String value) {
            try {
                double number = Double.parseDouble(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        @Override
        public String text() {
            return "a number from %s to %s".formatted(least, most);
        }
    }

    private record OneOf(Set<String> values) implements Rule {
        @Override
        public boolean holds(String value) {
            return values.contains(value);
        }

        @Override
        public String text() {
            return "one of " + values.stream().sorted().toList();
        }
    }
}
