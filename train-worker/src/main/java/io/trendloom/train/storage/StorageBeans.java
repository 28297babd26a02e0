package io.trendloom.train.storage;

import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the object store. */
class StorageBeans {
    @Produces
    @Singleton
    ObjectStore store(ObjectStoreConfig config) {
        return new MinioObjectStore(new ObjectStoreAddress(
                config.endpoint(), config.accessKey(), config.secretKey(), config.region(), config.bucket()));
    }
}
