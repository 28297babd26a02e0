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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This replica's index. It is brought up to the database before each answer, so that what was taken in is found. */
@ApplicationScoped
public class ItemSearch {
    /** Items that a search finds at most: the best. */
    private static final int MOST = 100_000;

    private static final int PAGE = 5_000;

    private final AgroalDataSource database;
    private final ItemIndex index;
    private Place followed = Place.START;
    private int generation;
    private volatile boolean built;

    ItemSearch(AgroalDataSource database, @ConfigProperty(name = "trendloom.data-dir") Path dataDirectory) {
        this.database = database;
        this.index = LuceneItemIndex.openIn(dataDirectory.resolve("item-index"));
    }

    /** Ids of the items that a text finds, the best first. */
    public List<String> find(String text) throws SQLException {
        follow();
        return index.find(text, MOST);
    }

    /** The items whose texts are nearest to a vector within its encoder's space, the nearest first. */
    public List<NearItem> nearest(ItemVector vector, int most) throws SQLException {
        follow();
        return index.nearest(vector, most);
    }

    /** The nearest among the items that a text does not find. */
    List<NearItem> nearestBeside(String text, ItemVector vector, int most) throws SQLException {
        follow();
        return index.nearestBeside(text, vector, most);
    }

    /** In how many items words stand. */
    public DocumentFrequencies words() throws SQLException {
        follow();
        return index.words();
    }

    /** Whether the index once held all that the database did. */
    public boolean isBuilt() {
        return built;
    }

    /** Takes over what has changed. */
    public synchronized void follow() throws SQLException {
        try (Connection connection = database.getConnection()) {
            startOver(Generations.newest(connection).number());
            Place next = Place.before(ItemChanges.oldestOpen(connection));
            Page page = ItemChanges.page(connection, followed, PAGE);
            while (!page.items().isEmpty()) {
                index.put(page.items());
                page = ItemChanges.page(connection, page.last(), PAGE);
            }
            followed = next;
        }
        built = true;
    }

    /** Items that another generation has no more leave no trace in the database. */
    private void startOver(int newest) {
        if (newest != generation) {
            index.clear();
            followed = Place.START;
            generation = newest;
        }
    }

    @Shutdown
    void close() {
        index.close();
    }
}
