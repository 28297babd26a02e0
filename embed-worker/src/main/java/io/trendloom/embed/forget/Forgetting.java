package io.trendloom.embed.forget;

import io.trendloom.embed.vocabulary.Vocabularies;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.Listing;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.masking.PersonNames;
import io.trendloom.preparation.words.NameWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** Takes the words of names out of the vocabulary and of all objects of vectors, which no table names: each is read once. */
@ApplicationScoped
public class Forgetting {
    private static final String FOLDER = "vectors/";

    private final DataSource database;
    private final Vocabularies vocabularies;
    private final ObjectStore store;

    Forgetting(DataSource database, Vocabularies vocabularies, ObjectStore store) {
        this.database = database;
        this.vocabularies = vocabularies;
        this.store = store;
    }

    public Forgotten forget(PersonNames person) throws SQLException {
        NameWords words = NameWords.of(person.names());
        int gone = Transactions.inTransaction(database, connection -> vocabularies.forget(connection, words));
        return new Forgotten(gone, rewritten(words));
    }

    private int rewritten(NameWords words) {
        int rewritten = 0;
        Deque<String> folders = new ArrayDeque<>(List.of(FOLDER));
        while (!folders.isEmpty()) {
            Listing listing = store.list(folders.pop());
            listing.folders().forEach(folders::push);
            for (Listing.Entry entry : listing.entries()) {
                rewritten += new VectorObject(store, entry).forget(words) ? 1 : 0;
            }
        }
        return rewritten;
    }
}
