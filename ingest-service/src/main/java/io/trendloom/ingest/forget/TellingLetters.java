package io.trendloom.ingest.forget;

import io.trendloom.preparation.masking.NameScrub;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dead letters that tell of a person; those of earlier releases have the customer as published, others the pseudonym. */
final class TellingLetters {
    private static final String ALL = "select position, body from dead_letter order by position";
    private static final String DELETE = "delete from dead_letter where position = ?";
    private static final int FETCH = 50;

    private final Pattern customer;
    private final NameScrub names;

    TellingLetters(List<String> customers, NameScrub names) {
        String any = customers.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        this.customer = Pattern.compile("\"customerId\"\\s*:\\s*\"?" + any + "\"?\\s*[,}]");
        this.names = names;
    }

    /** Deletes them; answers how many there were. */
    int delete(Connection connection) throws SQLException {
        int deleted = 0;
        try (PreparedStatement select = connection.prepareStatement(ALL);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (tells(new String(rows.getBytes(2), StandardCharsets.UTF_8))) {
                        delete.setLong(1, rows.getLong(1));
                        deleted += delete.executeUpdate();
                    }
                }
            }
        }
        return deleted;
    }

    private boolean tells(String body) {
        return customer.matcher(body).find() || names.finds(body);
    }
}
