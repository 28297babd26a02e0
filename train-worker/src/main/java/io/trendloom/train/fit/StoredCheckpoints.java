package io.trendloom.train.fit;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreException;
import java.nio.file.Path;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A training's checkpoints in the object store, one an epoch, so that a worker on another machine goes on from the newest.
 * Each attempt writes under its own fencing token; the training's row says which checkpoint counts.
 */
final class StoredCheckpoints {
    private static final Logger LOG = Logger.getLogger(StoredCheckpoints.class);

    private final ObjectStore store;
    private final String training;
    private final long fencingToken;
    private @Nullable ObjectRef newest;
    private @Nullable ObjectRef older;
    private @Nullable Path local;

    /**
     * @param training names the training in keys
     * @param newest the checkpoint that counts, where an attempt before left one
     */
    StoredCheckpoints(ObjectStore store, String training, long fencingToken, @Nullable ObjectRef newest) {
        this.store = store;
        this.training = training;
        this.fencingToken = fencingToken;
        this.newest = newest;
    }

    /**
     * Brings the checkpoint that counts into a folder, if it is one of the folder's network; from then on {@link #store}
     * takes what is in the folder.
     */
    Path follow(Path folder) {
        local = folder;
        ObjectRef counts = newest;
        if (counts != null && counts.key().startsWith(prefix(folder))) {
            store.download(counts, folder);
        }
        return folder;
    }

    /** Stores the checkpoint of an epoch; null where the store is away, since the training needs none to go on. */
    @Nullable ObjectRef store(int epoch) {
        Path folder = Objects.requireNonNull(local, "The folder is followed first.");
        String key = "%s%d-%d/%s".formatted(prefix(folder), fencingToken, epoch, TrainingPlan.CHECKPOINT);
        try {
            ObjectRef stored = store.putFile(key, folder.resolve(TrainingPlan.CHECKPOINT));
            older = newest;
            newest = stored;
            return stored;
        } catch (ObjectStoreException e) {
            LOG.warnf("Epoch %d leaves no checkpoint in the store: %s", epoch, e.getMessage());
            return null;
        }
    }

    /** Removes the checkpoint before the one that counts now. */
    void dropOlder() {
        ObjectRef dropped = older;
        older = null;
        if (dropped != null) {
            try {
                store.delete(dropped.key());
            } catch (ObjectStoreException e) {
                LOG.debugf("The checkpoint %s stays until orphans are swept: %s", dropped.key(), e.getMessage());
            }
        }
    }

    private String prefix(Path folder) {
        return "checkpoints/%s/%s/".formatted(training, folder.getFileName());
    }
}
