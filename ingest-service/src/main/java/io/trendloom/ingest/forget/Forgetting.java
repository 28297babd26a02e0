package io.trendloom.ingest.forget;

import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.masking.NameScrub;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets a customer: the pseudonym's row goes, so that nothing leads back from the pseudonym; dead letters that tell of the
 * customer go; and objects whose texts name the person are written anew, with a tombstone that leads from the old to the
 * new. What it did not finish it does when it is asked again.
 */
public final class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final DataSource database;
    private final Pseudonyms pseudonyms;
    private final ObjectStore store;

    public Forgetting(DataSource database, Pseudonyms pseudonyms, ObjectStore store) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.store = store;
    }

    public Forgotten forget(Person person) throws SQLException {
        NameScrub scrub = new NameScrub(person.words());
        String pseudonym = pseudonyms.forget(person.customer());
        List<String> ids = pseudonym == null ? List.of(person.customer()) : List.of(person.customer(), pseudonym);
        int letters =
                Transactions.inTransaction(database, connection -> new TellingLetters(ids, scrub).delete(connection));
        int objects = rewritten(scrub);
        LOG.info("A customer is forgotten: {} dead letters, {} objects.", letters, objects);
        return new Forgotten(pseudonym != null, letters, objects);
    }

    private int rewritten(NameScrub scrub) throws SQLException {
        int rewritten = 0;
        String key = "";
        List<ScrubbedObject> page = after(key);
        while (!page.isEmpty()) {
            for (ScrubbedObject object : page) {
                rewritten += rewritten(object, scrub) ? 1 : 0;
                key = object.ref().key();
            }
            page = after(key);
        }
        return rewritten;
    }

    private List<ScrubbedObject> after(String key) throws SQLException {
        return Transactions.inTransaction(database, connection -> NamedObjects.after(connection, key));
    }

    private boolean rewritten(ScrubbedObject object, NameScrub scrub) throws SQLException {
        ObjectRef old = object.ref();
        byte[] without = object.without(scrub, store.get(old));
        if (without == null) {
            return false;
        }
        ObjectRef instead = store.succeed(old, without);
        Transactions.inTransaction(database, connection -> NamedObjects.replace(connection, old, instead));
        store.delete(old.key());
        return true;
    }
}
