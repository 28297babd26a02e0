package io.trendloom.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which messages a consumer has taken in, kept in the transaction of their effect. */
public final class Inbox {
    private static final String INSERT = "insert into inbox (queue, message_id) values (?, ?) on conflict do nothing";

    /** Whether this is the first time; a second copy that comes meanwhile waits for the first one's transaction. */
    public boolean first(Connection connection, String queue, String messageId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, queue);
            insert.setString(2, messageId);
            return insert.executeUpdate() == 1;
        }
    }
}
