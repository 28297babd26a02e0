package io.trendloom.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** Main class of the S3 store's JVM; the folder is its argument, port and keys come by the environment. */
final class ObjectStoreServer {
    static final String PORT = "TRENDLOOM_S3_PORT";
    static final String ACCESS_KEY = "TRENDLOOM_S3_ACCESS_KEY";
    static final String SECRET_KEY = "TRENDLOOM_S3_SECRET_KEY";

    private static final long LARGEST_BODY = 128L << 20;
    private static final long STOP_MILLIS = 10_000;

    private ObjectStoreServer() {}

    public static void main(String[] arguments) throws Exception {
        ServerLife.follow();
        Path buckets = Path.of(arguments[0]).resolve("buckets");
        Files.createDirectories(buckets.resolve(ObjectStoreAddress.BUCKET));
        S3Proxy server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(buckets.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + setting(PORT)))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, setting(ACCESS_KEY), setting(SECRET_KEY))
                .v4MaxNonChunkedRequestSize(LARGEST_BODY)
                .ignoreUnknownHeaders(true)
                .stopTimeout(STOP_MILLIS)
                .build();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new PartException("The environment variable %s must be set.".formatted(name));
        }
        return value;
    }

    private static void stop(S3Proxy server) {
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("The S3 store stopped untidily: " + e);
        }
    }
}
