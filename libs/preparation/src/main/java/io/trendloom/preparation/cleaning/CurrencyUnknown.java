package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.row.ForeignPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prices are kept in one currency. */
final class CurrencyUnknown implements Rule {
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    @Override
    public String name() {
        return "currency-unknown";
    }

    @Override
    public String sentence() {
        return "A currency, where given, is the reporting currency or one with a rate known by the row's day, by which price and cost are converted.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String given = draft.mapping.values().currency() == null
                ? draft.text("currency")
                : draft.mapping.values().currency();
        if (given == null || given.equalsIgnoreCase(draft.shop.currency())) {
            return null;
        }
        String code = given.toUpperCase(Locale.ROOT);
        LocalDate day = draft.priceDay();
        BigDecimal rate = draft.shop.rates().on(code, day);
        if (rate == null) {
            return Reasons.of("currency", given, unknown(draft.shop.currency(), code, day));
        }
        convertCost(draft, code, rate);
        return draft.price == null ? null : convert(draft, new ForeignPrice(draft.price, code), rate);
    }

    private static String unknown(String reporting, String code, LocalDate day) {
        boolean named = code.matches("[A-Z]{3}");
        return "must be %s or have a rate known by %s%s"
                .formatted(
                        reporting,
                        day,
                        named ? ". Maybe send the signal fx:%s/%s first".formatted(code, reporting) : "");
    }

    private static void convertCost(Draft draft, String code, BigDecimal rate) {
        if (draft.cost != null) {
            draft.askedCost = new ForeignPrice(draft.cost, code);
            draft.cost = draft.cost.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    private static @Nullable String convert(Draft draft, ForeignPrice asked, BigDecimal rate) {
        BigDecimal converted = asked.amount().multiply(rate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        if (converted.signum() <= 0 || converted.compareTo(MOST) > 0) {
            return Reasons.of("price", asked.toString(), "must be a price of at most 1e9 in " + draft.shop.currency());
        }
        draft.price = converted;
        draft.asked = asked;
        return null;
    }
}
