package io.trendloom.forecast.topics;

import io.trendloom.contract.message.ComplaintItem;
import io.trendloom.contract.message.ComplaintRising;
import io.trendloom.decisions.reviews.EarlyWarning;
import io.trendloom.decisions.reviews.RisingTopic;
import io.trendloom.decisions.reviews.Topic;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.preparation.words.Keyword;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is told of a complaint that rises. */
final class Complaints {
    private static final MathContext PRECISION = new MathContext(3);
    private static final String ITEMS = """
            select said.id, title, category, said.reviews
            from unnest(?, ?) with ordinality as said(id, reviews, place) left join item on item.id = said.id
            order by place""";

    private Complaints() {}

    static ComplaintRising of(Connection connection, RisingTopic rising) throws SQLException {
        Topic topic = rising.topic();
        return new ComplaintRising(
                topic.id().language(),
                topic.name(),
                topic.keywords().stream().map(Keyword::word).toList(),
                rising.cutoff(),
                EarlyWarning.RECENT,
                rising.reviews(),
                rounded(rising.expected()),
                rounded(rising.pValue()),
                items(connection, topic.items()),
                topic.nearest().stream().limit(Quotes.MOST).toList());
    }

    private static List<ComplaintItem> items(Connection connection, List<Topic.ItemCount> counts) throws SQLException {
        List<ComplaintItem> items = new ArrayList<>();
        try (Columns read = Columns.of(connection, ITEMS)) {
            read.add("text", counts, Topic.ItemCount::itemId)
                    .add("int4", counts, Topic.ItemCount::reviews)
                    .each(row -> items.add(
                            new ComplaintItem(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))));
        }
        return items;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(PRECISION).doubleValue();
    }
}
