package io.trendloom.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.IntPredicate;

/** Asks over HTTP; the status alone decides. */
public record HttpHealth(URI address, IntPredicate good) implements Health {
    private static final int LIMIT_MILLIS = 3_000;

    /** Good when the answer is 200. */
    public static HttpHealth ok(URI address) {
        return new HttpHealth(address, status -> status == 200);
    }

    @Override
    public boolean isGood() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return good.test(connection.getResponseCode());
            } finally {
                connection.disconnect();
            }
        } catch (IOException unreachable) {
            return false;
        }
    }
}
