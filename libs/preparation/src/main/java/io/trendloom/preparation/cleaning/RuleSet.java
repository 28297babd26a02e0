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
            new CurrencyUnknown(),
            new DayUnreadable("launchDay", false),
            new DayUnreadable("knownDay", false),
            new DayTooEarly("knownDay"),
            new DayInFuture("knownDay"),
            new StatusUnknown(),
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
            new RatingUnreadable(),
            new RatingRange(),
            new DayUnreadable("day", true),
            new DayTooEarly("day"),
            new DayInFuture("day"),
            new TextTooLong("text", LONG_TEXT),
            new ReviewEmpty());

    private static final List<Rule> SALES = List.of(
            new RowVoid(),
            new IdMissing(),
            new IdInvalid(),
            new ItemIdMissing(),
            new ProductCode(),
            new ItemIdInvalid(),
            new QuantityUnreadable(),
            new QuantityMagnitude(),
            new QuantityPrecision(),
            new QuantityPositive(),
            new QuantityZero(),
            new CancellationSign(),
            new PriceUnreadable("unitPrice", true),
            new PriceMagnitude("unitPrice"),
            new PricePositive("unitPrice"),
            new CurrencyUnknown(),
            new TimeUnreadable(),
            new DayTooEarly("time"),
            new DayInFuture("time"),
            new VersionUnreadable(),
            new OrderIdInvalid(),
            new CustomerIdInvalid(),
            new ChannelInvalid(),
            new PromotionUnreadable(),
            new TextTooLong("title", TITLE));

    private RuleSet() {}

    static List<Rule> of(Kind kind) {
        return switch (kind) {
            case ITEMS -> ITEMS;
            case REVIEWS -> REVIEWS;
            case SALES -> SALES;
        };
    }
}
