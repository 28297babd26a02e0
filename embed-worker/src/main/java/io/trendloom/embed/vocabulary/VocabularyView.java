package io.trendloom.embed.vocabulary;

import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.jdbc.Unnest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the vocabulary holds, to show.
 */
@ApplicationScoped
public class VocabularyView {
    private static final String TEXTS = "select texts, missed from vocabulary where language = ?";
    private static final String WORDS = """
            select coalesce(form.form, word.term), word.texts from vocabulary_word word
            left join lateral (select form from vocabulary_form form
              where form.language = word.language and form.term = word.term
              order by form.texts desc, form.form limit 1) form on true
            where word.language = ? and starts_with(word.term, ?)
            order by word.texts desc, word.term limit ?""";

    private final DataSource database;

    VocabularyView(DataSource database) {
        this.database = database;
    }

    /**
     * The words that most texts have.
     *
     * @param prefix of the words' terms
     */
    public Words read(String language, String prefix, int limit) throws SQLException {
        return Transactions.inTransaction(database, connection -> read(connection, language, prefix, limit));
    }

    private static Words read(Connection connection, String language, String prefix, int limit) throws SQLException {
        try (Unnest texts = new Unnest(connection, TEXTS);
                Unnest words = new Unnest(connection, WORDS)) {
            List<CountedForm> found = words.text(language)
                    .text(prefix)
                    .number(limit)
                    .query(row -> new CountedForm(row.getString(1), row.getLong(2)));
            return texts
                    .text(language)
                    .query(row -> new Words(language, row.getLong(1), row.getLong(2), found))
                    .stream()
                    .findFirst()
                    .orElse(new Words(language, 0, 0, List.of()));
        }
    }

    /**
     * The words of a language, the most frequent first.
     *
     * @param texts all texts that were counted, each once
     * @param missed by how much a word's count may be too small; 0 until there were more words than are kept
     */
    public record Words(String language, long texts, long missed, List<CountedForm> words) {
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * A word, and in how many texts it stands.
     *
     * @param word in the form that most texts have
     */
    public record CountedForm(String word, long texts) {}
}
