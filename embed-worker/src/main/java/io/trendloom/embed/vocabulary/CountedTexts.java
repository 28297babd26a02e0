package io.trendloom.embed.vocabulary;

import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which texts the vocabulary has counted. */
final class CountedTexts {
    private static final String ADD = """
            insert into counted_text (text_sha256) select * from unnest(?) on conflict do nothing
            returning text_sha256""";

    private CountedTexts() {}

    /** The texts that were not counted yet, each once; they count as counted if the transaction commits. */
    static List<TextWords> first(Connection connection, List<TextWords> texts) throws SQLException {
        // In order, so that two transactions never wait for each other in a circle.
        SortedSet<String> hashes = new TreeSet<>();
        texts.forEach(text -> hashes.add(text.sha256()));
        try (Unnest statement = new Unnest(connection, ADD)) {
            Set<String> added =
                    new HashSet<>(statement.column("text", hashes, hash -> hash).query(row -> row.getString(1)));
            return texts.stream().filter(text -> added.remove(text.sha256())).toList();
        }
    }
}
