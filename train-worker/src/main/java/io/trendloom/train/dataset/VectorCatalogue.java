package io.trendloom.train.dataset;

import java.sql.SQLException;
import java.util.List;

/** The objects of text vectors that are known. */
public interface VectorCatalogue {
    /** All of them, in the order of their batches. */
    List<VectorObject> all() throws SQLException;
}
