package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.ItemSearch;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.words.Keywords;
import io.trendloom.preparation.words.Segmenter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells an item from others. */
@ApplicationScoped
public class KeywordsView {
    private static final String TEXT = "select language, concat_ws(E'\\n', title, description) from item where id = ?";

    private final AgroalDataSource database;
    private final ItemSearch search;

    KeywordsView(AgroalDataSource database, ItemSearch search) {
        this.database = database;
        this.search = search;
    }

    /** The keywords of an item; null where it is unknown. */
    public @Nullable ItemKeywords read(String itemId, int most) throws SQLException {
        List<Text> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, TEXT)) {
            statement.value(itemId).each(row -> found.add(new Text(row.getString(1), row.getString(2))));
        }
        return found.isEmpty() ? null : keywords(itemId, found.getFirst(), most);
    }

    private ItemKeywords keywords(String itemId, Text text, int most) throws SQLException {
        Segmenter segmenter = Segmenter.of(Language.of(text.language(), text.text()));
        return new ItemKeywords(itemId, Keywords.of(segmenter.words(text.text()), search.words(), most));
    }

    private record Text(@Nullable String language, String text) {}
}
