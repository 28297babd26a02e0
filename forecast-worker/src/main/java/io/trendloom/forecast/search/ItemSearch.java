package io.trendloom.forecast.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Shutdown;
import io.trendloom.forecast.generation.Generations;
import io.trendloom.forecast.search.ItemChanges.Page;
import io.trendloom.forecast.search.ItemChanges.Place;
import io.trendloom.preparation.words.DocumentFrequencies;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This replica's index. It is brought up to the database before each answer, so that what was taken in is found; while much is
 * taken in at once, answers do not wait for it.
 */
@ApplicationScoped
public class ItemSearch {
    /** Items that a search finds at most: the best. */
    private static final int MOST = 100_000;

    private static final int PAGE = 5_000;
    /** Items that an answer waits for at most, and for how long it waits while others are taken over. */
    private static final int FEW = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final ItemIndex index;
    private final ReentrantLock following = new ReentrantLock();
    private String seen = ItemChanges.NOTHING;
    private @Nullable Pass pass;
    private int generation;
    private volatile boolean built;

    ItemSearch(AgroalDataSource database, @ConfigProperty(name = "trendloom.data-dir") Path dataDirectory) {
        this.database = database;
        this.index = LuceneItemIndex.openIn(dataDirectory.resolve("item-index"));
    }

    /** Ids of the items that a text finds, the best first. */
    public List<String> find(String text) throws SQLException {
        catchUp();
        return index.find(text, MOST);
    }

    /** The items whose texts are nearest to a vector within its encoder's space, the nearest first. */
    public List<NearItem> nearest(ItemVector vector, int most) throws SQLException {
        catchUp();
        return index.nearest(vector, most);
    }

    /** The nearest among the items that a text does not find. */
    List<NearItem> nearestBeside(String text, ItemVector vector, int most) throws SQLException {
        catchUp();
        return index.nearestBeside(text, vector, most);
    }

    /** In how many items words stand. */
    public DocumentFrequencies words() throws SQLException {
        catchUp();
        return index.words();
    }

    /** Whether the index once held all that the database did. */
    public boolean isBuilt() {
        return built;
    }

    /** Takes over all that has changed. */
    void follow() throws SQLException {
        following.lock();
        try {
            while (takesOver(PAGE)) {
                // The next page.
            }
        } finally {
            following.unlock();
        }
    }

    private void catchUp() throws SQLException {
        if (!mayFollow()) {
            return;
        }
        try {
            takesOver(FEW);
        } finally {
            following.unlock();
        }
    }

    private boolean mayFollow() {
        try {
            return following.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes over some of what has changed; answers whether there may be more. */
    private boolean takesOver(int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            startOver(Generations.newest(connection).number());
            Pass now = pass == null ? new Pass(ItemChanges.snapshot(connection), Place.of(seen)) : pass;
            Page page = ItemChanges.page(connection, seen, now.after(), most);
            if (!page.items().isEmpty()) {
                index.put(page.items());
            }
            if (page.items().size() == most) {
                pass = new Pass(now.until(), page.last());
                return true;
            }
            seen = now.until();
            pass = null;
            built = true;
            return false;
        }
    }

    /** Items that another generation has no more leave no trace in the database. */
    private void startOver(int newest) {
        if (newest != generation) {
            index.clear();
            seen = ItemChanges.NOTHING;
            pass = null;
            generation = newest;
        }
    }

    /**
     * From what was seen last to a newer snapshot.
     *
     * @param until the newer one
     * @param after what was taken over already
     */
    private record Pass(String until, Place after) {}

    @Shutdown
    void close() {
        index.close();
    }
}
