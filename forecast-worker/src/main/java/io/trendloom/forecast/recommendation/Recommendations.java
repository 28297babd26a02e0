package io.trendloom.forecast.recommendation;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Blend;
import io.trendloom.decisions.recommendation.Context;
import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.Reason;
import io.trendloom.decisions.recommendation.Recommendation;
import io.trendloom.forecast.basket.Orders;
import io.trendloom.forecast.recommendation.RecommendationList.Recommended;
import io.trendloom.forecast.recommendation.RecommendationList.Why;
import io.trendloom.forecast.recommendation.Recommenders.Learned;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.SimilarView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recommends items of the catalogue, and says why. */
@ApplicationScoped
public class Recommendations {
    private static final String FACTS = "select id, title, category from item where id = any(?) and not removed";
    private static final String KNOWN = "select id from item where id = any(?)";

    private final AgroalDataSource database;
    private final Recommenders recommenders;
    private final SimilarView similar;

    Recommendations(AgroalDataSource database, Recommenders recommenders, SimilarView similar) {
        this.database = database;
        this.recommenders = recommenders;
        this.similar = similar;
    }

    /** Whether anything was learned yet. */
    public boolean isReady() {
        return recommenders.current() != null;
    }

    /** The first of these items that is not known; null: all are. */
    public @Nullable String unknown(Collection<String> items) throws SQLException {
        Set<String> known = new HashSet<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, KNOWN)) {
            statement.texts(items).each(row -> known.add(row.getString(1)));
        }
        return items.stream().filter(item -> !known.contains(item)).findFirst().orElse(null);
    }

    /** For a basket, or an item; null where nothing was learned yet. */
    public @Nullable RecommendationList forBasket(Collection<String> items, int most) throws SQLException {
        Learned learned = recommenders.current();
        return learned == null ? null : list(learned, Context.of(items), most);
    }

    /** For a customer; null where the pseudonym has no orders, or nothing was learned yet. */
    public @Nullable RecommendationList forCustomer(String pseudonym, int most) throws SQLException {
        Learned learned = recommenders.current();
        if (learned == null) {
            return null;
        }
        List<Basket> past;
        try (Connection connection = database.getConnection()) {
            past = Orders.of(connection, learned.cutoff(), pseudonym);
        }
        return past.isEmpty() ? null : list(learned, Context.ofPast(past, learned.cutoff(), Learning.USUAL), most);
    }

    private RecommendationList list(Learned learned, Context context, int most) throws SQLException {
        List<Recommendation> found =
                learned.recommender().recommend(context, StrongestTexts.of(context, similar), Blend.USUAL, 2 * most);
        Map<String, Facts> facts = new HashMap<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, FACTS)) {
            statement
                    .texts(found.stream().map(Recommendation::item).toList())
                    .each(row -> facts.put(row.getString(1), new Facts(row.getString(2), row.getString(3))));
        }
        return new RecommendationList(
                learned.cutoff(),
                found.stream()
                        .flatMap(each ->
                                Stream.ofNullable(facts.get(each.item())).map(known -> told(each, known)))
                        .limit(most)
                        .toList());
    }

    private static Recommended told(Recommendation each, Facts facts) {
        return new Recommended(
                each.item(),
                facts.title(),
                facts.category(),
                each.score(),
                each.reasons().stream().map(Recommendations::why).toList());
    }

    private static Why why(Reason reason) {
        String text = switch (reason.kind()) {
            case BOUGHT_TOGETHER -> say("Bought together with %s %.0f times.", reason.item(), reason.value());
            case BOUGHT_BEFORE -> "Bought before.";
            case LIKE_IN_TEXT -> say("Its text is like that of %s.", reason.item());
            case GROWING -> say("Growing: %.1f times as many orders as before.", reason.value());
            case POPULAR -> say("In %.0f orders of the last 28 days.", reason.value());
        };
        String kind = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Why(kind, reason.item(), reason.value(), text);
    }

    private static String say(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private record Facts(@Nullable String title, @Nullable String category) {}
}
