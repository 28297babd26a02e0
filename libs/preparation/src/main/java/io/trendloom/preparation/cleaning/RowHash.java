package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.mapping.Mapping;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of a row whose export has none: the SHA-256 of its fields' names and text as received, in the order of their
 * names, so that quoting and the order of columns do not matter; of the mapping's columns alone, where it names some. The customer's field is left out: with it, whoever has
 * the masked row could find the customer by trying all numbers; without it, an id also stays the same when a customer is
 * forgotten. An order belongs to one customer, so that no two lines become one by this.
 */
final class RowHash {
    private RowHash() {}

    static String of(RawRow row, Mapping mapping) {
        MessageDigest digest = sha256();
        String customer = mapping.column("customerId");
        List<String> chosen = mapping.keys().idColumns();
        for (String column : row.columns()) {
            if (!column.equals(customer) && (chosen.isEmpty() || chosen.contains(column))) {
                add(digest, column);
                String text = row.text(column);
                add(digest, text == null ? "" : text);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The id of a row that is known by what it speaks of. */
    static String of(@Nullable String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            add(digest, part == null ? "" : part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
