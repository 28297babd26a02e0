package io.trendloom.ingest.forget;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of objects, page by page, and what takes another's place in it. */
final class NamedObjects {
    private static final int PAGE = 200;
    private static final String NEXT = """
            select o.bucket, o.key, o.sha256, o.size, max(o.rows), o.role, min(b.kind)
            from stored_object o join batch b on b.id = o.batch_id where o.key > ?
            group by o.bucket, o.key, o.sha256, o.size, o.role order by o.key limit ?
            """;
    private static final String REPLACE =
            "update stored_object set key = ?, sha256 = ?, size = ? where bucket = ? and key = ?";

    private NamedObjects() {}

    /** The objects whose keys come next. */
    static List<ScrubbedObject> after(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, key);
            select.setInt(2, PAGE);
            try (ResultSet rows = select.executeQuery()) {
                List<ScrubbedObject> found = new ArrayList<>();
                while (rows.next()) {
                    ObjectRef ref = new ObjectRef(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4), rows.getLong(5));
                    found.add(new ScrubbedObject(ref, rows.getString(6), Kind.of(rows.getString(7))));
                }
                return found;
            }
        }
    }

    static int replace(Connection connection, ObjectRef old, ObjectRef by) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
            update.setString(1, by.key());
            update.setString(2, by.sha256());
            update.setLong(3, by.size());
            update.setString(4, old.bucket());
            update.setString(5, old.key());
            return update.executeUpdate();
        }
    }
}
