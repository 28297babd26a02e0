package io.trendloom.platform.store;

import java.net.URI;

/**
 * Where an S3 store is and how to enter it.
 *
 * @param endpoint say {@code http://127.0.0.1:9000}
 * @param bucket made when it is not there
 */
public record ObjectStoreAddress(URI endpoint, String accessKey, String secretKey, String region, String bucket) {
    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
