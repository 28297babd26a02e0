package io.trendloom.platform.deadletter;

import com.rabbitmq.client.AMQP;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.Inbox;
import io.trendloom.platform.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/** Writes a dead letter down, once however often the broker delivers it. */
final class LetterIntake {
    private final LetterReading reading;
    private final DeadLetterTable table;
    private final Inbox inbox = new Inbox();

    LetterIntake(LetterReading reading, DeadLetterTable table) {
        this.reading = reading;
        this.table = table;
    }

    /** Whether this is the first time that it came. */
    boolean take(Connection connection, String queue, AMQP.BasicProperties properties, byte[] body)
            throws SQLException {
        String messageId = properties.getMessageId();
        boolean first = messageId == null
                || inbox.first(connection, queue + Topology.DEAD_LETTER_SUFFIX, fingerprint(messageId, body));
        if (first) {
            table.add(connection, reading.letter(queue, properties, body));
        }
        return first;
    }

    /** Of the body too: a message that the broker set aside has the id that its publisher gave it, unique or not. */
    private static String fingerprint(String messageId, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update(messageId.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(body));
    }
}
