package io.trendloom.worker.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the S3 store is and how to enter it. */
@ConfigMapping(prefix = "trendloom.object-store")
public interface ObjectStoreConfig {
    /** Address of the store. */
    @WithDefault("http://127.0.0.1:9000")
    URI endpoint();

    /** Access key. */
    @WithDefault("trendloom")
    String accessKey();

    /** Secret key. */
    @WithDefault("trendloom-secret")
    String secretKey();

    /** Region that requests are signed for. */
    @WithDefault("us-east-1")
    String region();

    /** Bucket, made when it is not there. */
    @WithDefault("trendloom")
    String bucket();
}
