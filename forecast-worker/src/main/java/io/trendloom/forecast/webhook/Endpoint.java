package io.trendloom.forecast.webhook;

import java.net.URI;
import java.net.URISyntaxException;

/** A program's address, as it was told: https, or http where that may be. */
public record Endpoint(URI url) {
    private static final int LONGEST = 2000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST_PORTS = 65_535;

    public Endpoint {
        boolean fits = ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= MOST_PORTS
                && url.toString().length() <= LONGEST;
        if (!fits) {
            throw new IllegalArgumentException(
                    "The url (%s) must be an https address of at most %d characters, with a host and without user or fragment."
                            .formatted(shown(url.toString()), LONGEST));
        }
    }

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it is none, or not of the kind
     */
    public static Endpoint parse(String text) {
        try {
            return new Endpoint(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The url (%s) must be an https address.".formatted(shown(text)), e);
        }
    }

    boolean isEncrypted() {
        return "https".equals(url.getScheme());
    }

    /** Name or address; an IPv6 address without its brackets. */
    String host() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isEncrypted() ? HTTPS : HTTP;
    }

    /** Path and query. */
    String target() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
