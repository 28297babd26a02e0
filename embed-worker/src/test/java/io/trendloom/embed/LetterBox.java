package io.trendloom.embed;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** The worker's dead letters, as its operator sees them, each taken out of the box once it is read. */
@ApplicationScoped
public class LetterBox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource database;

    LetterBox(DataSource database) {
        this.database = database;
    }

    /** Waits for a letter with such a reason and reads it; a real broker may hold others. */
    public JsonPath await(String reason) {
        String id = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> given().get("/v1/dead-letters?limit=500")
                                .jsonPath()
                                .param("reason", reason)
                                .getString("letters.find { it.reason.contains(reason) }?.id"),
                        found -> found != null);
        return given().get("/v1/dead-letters/{id}", id).jsonPath();
    }

    /** Throws a letter away. */
    public void discard(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from dead_letter where id = ?")) {
            delete.setObject(1, UUID.fromString(id));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
