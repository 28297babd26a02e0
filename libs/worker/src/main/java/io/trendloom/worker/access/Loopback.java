package io.trendloom.worker.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names the machine that one is on. */
final class Loopback {
    private static final Pattern NAME = Pattern.compile("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    private Loopback() {}

    /** Nothing is looked up: whoever answers names could lie. */
    static boolean isName(String host) {
        return NAME.matcher(host).matches();
    }

    /** Whether an {@code Origin} is a page of this machine; one that is not sent is no browser's, or its own page's. */
    static boolean isOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String host = new URI(origin).getHost();
            return host != null && isName(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
