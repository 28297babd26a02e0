package io.trendloom.forecast.forget;

import io.trendloom.forecast.forget.ItemTexts.Text;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.preparation.masking.NameScrub;
import io.trendloom.preparation.masking.PersonNames;
import io.trendloom.preparation.words.NameWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Takes names out of titles, descriptions and the words of reviews. It reads each item once, page by page. */
@ApplicationScoped
public class Forgetting {
    private final DataSource database;

    Forgetting(DataSource database) {
        this.database = database;
    }

    public Forgotten forget(PersonNames person) throws SQLException {
        NameScrub scrub = new NameScrub(person.names());
        int items = 0;
        String after = "";
        Page page = page(after, scrub);
        while (page.last() != null) {
            items += page.changed();
            page = page(page.last(), scrub);
        }
        NameWords words = NameWords.of(person.names());
        return new Forgotten(items, Transactions.inTransaction(database, c -> ReviewWords.forget(c, words)));
    }

    private Page page(String after, NameScrub scrub) throws SQLException {
        return Transactions.inTransaction(database, connection -> page(connection, after, scrub));
    }

    private static Page page(Connection connection, String after, NameScrub scrub) throws SQLException {
        List<Text> texts = ItemTexts.lockAfter(connection, after);
        List<Text> changed = texts.stream()
                .filter(text -> text.isIn(scrub))
                .map(text -> text.without(scrub))
                .toList();
        ItemTexts.write(connection, changed);
        return new Page(texts.isEmpty() ? null : texts.getLast().id(), changed.size());
    }
}
