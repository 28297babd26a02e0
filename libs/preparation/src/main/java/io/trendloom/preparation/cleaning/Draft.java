package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.Supply;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.CleanSignal;
import io.trendloom.preparation.row.ForeignPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row on its way through the rules; each rule reads text and leaves the value behind. */
final class Draft {
    final RawRow row;
    final Mapping mapping;
    final Shop shop;
    final LocalDate today;

    @Nullable String id;

    @Nullable Long version;

    @Nullable String itemId;

    @Nullable BigDecimal quantity;

    @Nullable BigDecimal onHand;

    @Nullable BigDecimal onOrder;

    @Nullable BigDecimal value;

    long count = 1;

    @Nullable BigDecimal price;

    @Nullable ForeignPrice asked;

    @Nullable BigDecimal cost;

    @Nullable ForeignPrice askedCost;

    /** The supplier's whole numbers by field. */
    final Map<String, Integer> terms = new HashMap<>();

    boolean cancellation;

    @Nullable LocalDateTime time;

    @Nullable LocalDate day;

    @Nullable LocalDate launchDay;

    @Nullable LocalDate knownDay;

    @Nullable BigDecimal rating;

    @Nullable String title;

    @Nullable String description;

    @Nullable String category;

    @Nullable String brand;

    @Nullable String text;

    boolean promotion;

    boolean removed;
    List<CleanSignal> signals = List.of();

    /** What was changed on the way. */
    final Set<Change> changes = EnumSet.noneOf(Change.class);

    Draft(RawRow row, Mapping mapping, Shop shop, LocalDate today) {
        this.row = row;
        this.mapping = mapping;
        this.shop = shop;
        this.today = today;
    }

    /** The field's text, stripped; null where it is missing or blank. */
    @Nullable String text(String field) {
        return mapping.text(row, field);
    }

    /** The day that a rule has left behind for the field. */
    @Nullable LocalDate day(String field) {
        return switch (field) {
            case "launchDay" -> launchDay;
            case "knownDay" -> knownDay;
            default -> day;
        };
    }

    /** The day on which the row's price was asked; that of an item without a known day is the door's today. */
    LocalDate priceDay() {
        LocalDate told = mapping.kind() == Kind.ITEMS ? knownDay : day;
        return told == null ? today : told;
    }

    /** The quantity that a rule has left behind for the field. */
    @Nullable BigDecimal quantity(String field) {
        return switch (field) {
            case "onHand" -> onHand;
            case "onOrder" -> onOrder;
            default -> quantity;
        };
    }

    /** What the supplier asks. */
    Supply supply() {
        return new Supply(
                cost,
                terms.get("leadTimeDays"),
                terms.get("packSize"),
                terms.get("minimumOrder"),
                terms.get("shelfLifeDays"));
    }

    /** The field's number; null where it is missing or none. */
    @Nullable BigDecimal number(String field) {
        String text = text(field);
        return text == null ? null : numberOf(text);
    }

    /** The number as the export writes numbers; null where the text is none. */
    @Nullable BigDecimal numberOf(String text) {
        String plain = mapping.number(text);
        return plain == null ? null : Decimals.parse(plain);
    }

    /** The field's time in the shop's zone; null where it is missing or none. */
    @Nullable LocalDateTime time(String field) {
        String text = text(field);
        return text == null ? null : mapping.values().times().parse(text, shop.zone());
    }

    /** A reason: the field, its value in the row, what the rule asks. */
    String reason(String field, String rule) {
        return Reasons.of(mapping.column(field), mapping.exactText(row, field), rule);
    }
}
