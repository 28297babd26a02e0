package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** The worker's dead letters, as its operator sees them, each taken out of the box once it is read. */
@ApplicationScoped
public class LetterBox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource database;

    LetterBox(DataSource database) {
        this.database = database;
    }

    /** Waits for the next letter and reads it. */
    public JsonPath next() {
        String id = await().atMost(PATIENCE)
                .until(
                        () -> given().get("/v1/dead-letters?limit=1").jsonPath().getString("letters[0].id"),
                        found -> found != null);
        return given().get("/v1/dead-letters/{id}", id).jsonPath();
    }

    /** Waits for the next letter, reads its reason and throws it away. */
    public String nextReason() {
        JsonPath letter = next();
        discard(letter.getString("id"));
        return letter.getString("reason");
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
