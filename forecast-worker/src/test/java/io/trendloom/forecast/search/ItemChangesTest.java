package io.trendloom.forecast.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.search.ItemChanges.Page;
import io.trendloom.forecast.search.ItemChanges.Place;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class ItemChangesTest {
    private static final String PREFIX = "changed-";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void remove() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from item where starts_with(id, ?)")) {
            delete.setString(1, PREFIX);
            delete.executeUpdate();
        }
    }

    @Test
    void eachChangeIsMetOnceWhenItsTransactionHasEnded() throws SQLException {
        try (Connection reader = database.getConnection();
                Connection slow = database.getConnection();
                Connection quick = database.getConnection()) {
            slow.setAutoCommit(false);
            String before = ItemChanges.snapshot(reader);
            add(slow, "early");
            add(quick, "late");
            add(quick, "later");

            String during = ItemChanges.snapshot(reader);
            assertThat(changed(reader, before)).containsExactly("late", "later");
            assertThat(changed(reader, during)).isEmpty();

            slow.commit();
            String after = ItemChanges.snapshot(reader);
            assertThat(changed(reader, during)).containsExactly("early");
            assertThat(changed(reader, after)).isEmpty();
            assertThat(changed(reader, ItemChanges.NOTHING)).containsExactly("early", "late", "later");
        }
    }

    private static void add(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into item (id, title) values (?, ?)")) {
            insert.setString(1, PREFIX + name);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    /** Read one by one. */
    private static List<String> changed(Connection connection, String seen) throws SQLException {
        List<String> names = new ArrayList<>();
        Page page = ItemChanges.page(connection, seen, Place.of(seen), 1);
        while (!page.items().isEmpty()) {
            names.add(page.items().getFirst().id());
            page = ItemChanges.page(connection, seen, page.last(), 1);
        }
        return names.stream()
                .filter(id -> id.startsWith(PREFIX))
                .map(id -> id.substring(PREFIX.length()))
                .toList();
    }
}
