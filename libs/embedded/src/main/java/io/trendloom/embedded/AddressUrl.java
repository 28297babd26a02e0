package io.trendloom.embedded;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Addresses with credentials in them, {@code scheme://user:password@host:port/path}; errors never repeat them. */
final class AddressUrl {
    private AddressUrl() {}

    static URI parse(String name, String url, String... schemes) {
        String rule = "must look like %s://user:password@host:port/name".formatted(schemes[0]);
        try {
            URI uri = new URI(url);
            boolean whole = uri.getHost() != null
                    && uri.getScheme() != null
                    && List.of(schemes).contains(uri.getScheme())
                    && uri.getRawUserInfo() != null
                    && uri.getRawUserInfo().contains(":");
            if (!whole) {
                throw new PartException("The %s address %s.".formatted(name, rule));
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new PartException(
                    "The %s address %s. Maybe write special characters of the password as %%XX.".formatted(name, rule));
        }
    }

    static String user(URI uri) {
        String info = uri.getRawUserInfo();
        return decoded(info.substring(0, info.indexOf(':')));
    }

    static String password(URI uri) {
        String info = uri.getRawUserInfo();
        return decoded(info.substring(info.indexOf(':') + 1));
    }

    static String path(URI uri) {
        String path = uri.getRawPath();
        return path == null || path.length() <= 1 ? "" : decoded(path.substring(1));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
