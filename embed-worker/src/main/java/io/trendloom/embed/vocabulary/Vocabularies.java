package io.trendloom.embed.vocabulary;

import io.trendloom.preparation.words.NameWords;
import io.trendloom.preparation.words.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the words of texts, within a transaction of the caller. */
@ApplicationScoped
public class Vocabularies {
    private final int capacity;
    private final VocabularyTable table;

    Vocabularies(VocabularyConfig config) {
        this.capacity = config.capacity();
        this.table = new VocabularyTable(capacity);
    }

    /** Counts those texts that no row had before. */
    public void count(Connection connection, List<TextWords> texts) throws SQLException {
        Map<String, Vocabulary> byLanguage = new TreeMap<>();
        for (TextWords text : CountedTexts.first(connection, texts)) {
            byLanguage
                    .computeIfAbsent(text.language(), language -> new Vocabulary(capacity))
                    .add(text.words());
        }
        for (Map.Entry<String, Vocabulary> counted : byLanguage.entrySet()) {
            table.merge(connection, counted.getKey(), counted.getValue());
        }
    }

    /** Takes the words of names out; answers how many there were. */
    public int forget(Connection connection, NameWords names) throws SQLException {
        return VocabularyTable.forget(connection, names);
    }
}
