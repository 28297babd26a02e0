package io.trendloom.embedded;

import java.net.URI;

/** Where an S3 store is, the bucket of this system and the keys to it. */
public record ObjectStoreAddress(String endpoint, String accessKey, String secretKey, String bucket) {
    /** The bucket of the embedded store, and of a real one whose address names none. */
    public static final String BUCKET = "trendloom";

    /** Reads {@code http://accessKey:secretKey@host:port/bucket}; without a path the bucket is {@link #BUCKET}. */
    public static ObjectStoreAddress parse(String url) {
        URI uri = AddressUrl.parse("s3", url, "http", "https");
        String path = AddressUrl.path(uri);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String endpoint = uri.getScheme() + "://" + uri.getHost() + port;
        return new ObjectStoreAddress(
                endpoint, AddressUrl.user(uri), AddressUrl.password(uri), path.isEmpty() ? BUCKET : path);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
