package io.trendloom.train.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The objects of text vectors that embed-worker has told of. */
public final class VectorObjects implements VectorCatalogue {
    private static final String INSERT = """
            insert into vector_object (key, batch_id, kind, sequence, encoder, encoder_sha256, object_ref, rows)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String SELECT =
            "select encoder, encoder_sha256, object_ref from vector_object order by sequence, key";

    private final DataSource database;

    VectorObjects(DataSource database) {
        this.database = database;
    }

    /** Writes down an object, in the caller's transaction. */
    public void add(Connection connection, TextVectorsStored stored) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, stored.vectors().key());
            insert.setString(2, stored.batchId());
            insert.setString(3, stored.kind().text());
            insert.setLong(4, stored.sequence());
            insert.setString(5, stored.encoder());
            insert.setString(6, stored.encoderSha256());
            insert.setString(7, Json.mapper().valueToTree(stored.vectors()).toString());
            insert.setLong(8, stored.rows());
            insert.executeUpdate();
        }
    }

    @Override
    public List<VectorObject> all() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT);
                    ResultSet rows = select.executeQuery()) {
                List<VectorObject> objects = new ArrayList<>();
                while (rows.next()) {
                    objects.add(new VectorObject(rows.getString(1), rows.getString(2), ref(rows.getString(3))));
                }
                return objects;
            }
        });
    }

    private static ObjectRef ref(String json) {
        try {
            return Json.mapper().readValue(json, ObjectRef.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table vector_object holds no ObjectRef: " + json, e);
        }
    }
}
