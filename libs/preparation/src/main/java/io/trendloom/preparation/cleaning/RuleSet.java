package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Kind;
import java.util.List;

/** The rules of each kind in the order in which they are tried; the first broken one is a row's result. */
final class RuleSet {
    private static final int TITLE = 1_000;
    private static final int LONG_TEXT = 20_000;
    private static final int NAME = 200;

    private static final List<Rule> ITEMS = List.of(
            new RowVoid(),
            new IdMissing(),
            new ProductCode(),
            new IdInvalid(),
            new VersionUnreadable(),
            new PriceUnreadable("price", false),
            new PriceMagnitude("price"),
            new PricePositive("price"),
            new CostInvalid(),
            new TermsInvalid(),
            new DayUnreadable("launchDay", false),
            new DayUnreadable("knownDay", false),
            new DayTooEarly("knownDay"),
            new DayInFuture("knownDay"),
            new CurrencyUnknown(),
            new StatusUnknown(),
            new SignalUnreadable(),
            new TextTooLong("title", TITLE),
            new TextTooLong("description", LONG_TEXT),
            new TextTooLong("category", NAME),
            new TextTooLong("brand", NAME));

    private static final List<Rule> REVIEWS = List.of(
            new RowVoid(),
            new IdMissing(),
            new IdInvalid(),
            new ItemIdMissing(),
            new ProductCode(),
            new ItemIdInvalid(),
            new VersionUnreadable(),
            new FlagUnreadable("removed", "Whether a row is removed"),
            new RatingUnreadable(),
            new RatingRange(),
            new DayUnreadable("day", true),
            new DayTooEarly("day"),
            new DayInFuture("day"),
            new DayUnreadable("knownDay", false),
            new DayTooEarly("knownDay"),
            new DayInFuture("knownDay"),
            new TextTooLong("text", LONG_TEXT),
            new ReviewEmpty());

    private static final List<Rule> SALES = List.of(
            new RowVoid(),
            new IdMissing(),
            new IdInvalid(),
            new ItemIdMissing(),
            new ProductCode(),
            new ItemIdInvalid(),
            new QuantityUnreadable("quantity", true),
            new QuantityMagnitude("quantity"),
            new QuantityPrecision("quantity"),
            new QuantityPositive(),
            new QuantityZero(),
            new CancellationSign(),
            new PriceUnreadable("unitPrice", true),
            new PriceMagnitude("unitPrice"),
            new PricePositive("unitPrice"),
            new TimeUnreadable(),
            new DayTooEarly("time"),
            new DayInFuture("time"),
            new CurrencyUnknown(),
            new VersionUnreadable(),
            new FlagUnreadable("removed", "Whether a row is removed"),
            new KeyInvalid("orderId", "An order's id"),
            new CustomerIdInvalid(),
            new KeyInvalid("channel", "A channel"),
            new FlagUnreadable("promotion", "A promotion flag"),
            new TextTooLong("title", TITLE));

    private static final List<Rule> STOCK = List.of(
            new RowVoid(),
            new ItemIdMissing(),
            new ProductCode(),
            new ItemIdInvalid(),
            new TimeUnreadable(),
            new DayTooEarly("time"),
            new DayInFuture("time"),
            new VersionUnreadable(),
            new QuantityUnreadable("onHand", true),
            new QuantityMagnitude("onHand"),
            new QuantityPrecision("onHand"),
            new StockNegative("onHand"),
            new QuantityUnreadable("onOrder", false),
            new QuantityMagnitude("onOrder"),
            new QuantityPrecision("onOrder"),
            new StockNegative("onOrder"),
            new FlagUnreadable("removed", "Whether a row is removed"));
    private static final List<Rule> SIGNALS = List.of(
            new RowVoid(),
            new SignalNameInvalid(),
            new KeyInvalid("scope", "A scope"),
            new DayUnreadable("day", true),
            new DayUnreadable("knownDay", false),
            new DayTooEarly("day"),
            new DayTooEarly("knownDay"),
            new DayTooFar(),
            new DayInFuture("knownDay"),
            new VersionUnreadable(),
            new ValueUnreadable(),
            new RateInvalid(),
            new KeyInvalid("unit", "A unit"),
            new KeyInvalid("source", "A source"),
            new FlagUnreadable("removed", "Whether a row is removed"));
    private static final List<Rule> VIEWS = List.of(
            new RowVoid(),
            new ViewId(),
            new ItemIdMissing(),
            new ProductCode(),
            new ItemIdInvalid(),
            new TimeUnreadable(),
            new DayTooEarly("time"),
            new DayInFuture("time"),
            new VersionUnreadable(),
            new CountUnreadable(),
            new CustomerIdInvalid(),
            new KeyInvalid("channel", "A channel"),
            new FlagUnreadable("removed", "Whether a row is removed"));

    private RuleSet() {}

    static List<Rule> of(Kind kind) {
        return switch (kind) {
            case ITEMS -> ITEMS;
            case REVIEWS -> REVIEWS;
            case SALES -> SALES;
            case STOCK -> STOCK;
            case SIGNALS -> SIGNALS;
            case VIEWS -> VIEWS;
        };
    }
}
