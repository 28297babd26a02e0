package io.trendloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the objects are. */
@ConfigMapping(prefix = "trendloom.object-store")
public interface StoreConfig {
    /** Any S3 store. */
    @WithDefault("http://127.0.0.1:9000")
    URI endpoint();

    /** Access key. */
    @WithDefault("trendloom")
    String accessKey();

    /** Secret key. */
    @WithDefault("trendloom-secret")
    String secretKey();

    /** Region, where the store has any. */
    @WithDefault("us-east-1")
    String region();

    /** Bucket; made when it is not there. */
    @WithDefault("trendloom")
    String bucket();
}
