package io.trendloom.forecast.forget;

import io.trendloom.forecast.basket.BasketStore;
import io.trendloom.forecast.forget.ItemTexts.Text;
import io.trendloom.forecast.generation.Generations;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.preparation.masking.NameScrub;
import io.trendloom.preparation.masking.PersonNames;
import io.trendloom.preparation.words.NameWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Deletes orders and texts of reviews, and takes names out of titles, descriptions and the words of reviews. It reads each item once, page by page. */
@ApplicationScoped
public class Forgetting {
    private final DataSource database;

    Forgetting(DataSource database) {
        this.database = database;
    }

    /**
     * Forgets a person.
     *
     * @param pseudonym whose orders are deleted; null: of none
     * @param person names in texts; null: none are looked for
     */
    public Forgotten forget(@Nullable String pseudonym, @Nullable PersonNames person) throws SQLException {
        int lines = pseudonym == null
                ? 0
                : Transactions.inTransaction(database, c -> {
                    Generations.alone(c);
                    return BasketStore.forget(c, pseudonym);
                });
        return person == null ? new Forgotten(0, 0, lines) : forget(person, lines);
    }

    private Forgotten forget(PersonNames person, int lines) throws SQLException {
        NameScrub scrub = new NameScrub(person.names());
        int items = 0;
        String after = "";
        Page page = page(after, scrub);
        while (page.last() != null) {
            items += page.changed();
            page = page(page.last(), scrub);
        }
        forgetTexts(scrub);
        NameWords words = NameWords.of(person.names());
        return new Forgotten(items, Transactions.inTransaction(database, c -> ReviewWords.forget(c, words)), lines);
    }

    private void forgetTexts(NameScrub scrub) throws SQLException {
        String after = "";
        while (after != null) {
            after = textsAfter(after, scrub);
        }
    }

    private @Nullable String textsAfter(String id, NameScrub scrub) throws SQLException {
        return Transactions.inTransaction(database, connection -> ReviewTexts.forgetAfter(connection, id, scrub));
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
