package io.trendloom.ingest.apikey;

/**
 * A key that was just made.
 *
 * @param key what its publisher bears from now on; it is shown this once
 */
public record NewApiKey(String key, ApiKey details) {
    @Override
    public String toString() {
        return details.toString();
    }
}
