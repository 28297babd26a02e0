package io.trendloom.worker.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OpenID provider on this machine; a worker under test that has it asks its callers who they are. */
public class TokenIssuer implements QuarkusTestResourceLifecycleManager {
    private static final String KEY_ID = "of-today";
    private static final RsaJsonWebKey KEY = key();
    /** How many requests of one caller the worker answers at once. */
    public static final int BURST = 200;

    /** The worker's own. */
    public static final String SECRET = "of-the-worker-under-test-and-no-other";

    private static final String CLIENT = "worker-under-test";
    private static String address = "";
    private static volatile String nextRole = Roles.ANALYST;
    private static volatile String nonce = "";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, new JsonWebKeySet(KEY).toJson()));
        server.createContext("/token", exchange -> answer(exchange, tokens(form(exchange))));
        server.createContext("/authorize", TokenIssuer::signIn);
        server.start();
        return Map.of(
                "trendloom.access.required",
                "true",
                "trendloom.access.issuer",
                address,
                "trendloom.access.client-id",
                CLIENT,
                "trendloom.access.client-secret",
                SECRET,
                "trendloom.access.https",
                "false",
                "trendloom.limit.requests-per-second",
                "1",
                "trendloom.limit.burst",
                Integer.toString(BURST));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** A token as the provider makes it. */
    public static String token(String... roles) {
        return signed(claims(roles));
    }

    /** What a token of the provider says. */
    public static JwtClaimsBuilder claims(String... roles) {
        return Jwt.subject("alice")
                .groups(Set.of(roles))
                .issuer(address)
                .audience("trendloom")
                .expiresIn(Duration.ofMinutes(5));
    }

    /** With the key that the provider publishes. */
    public static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(privateKey());
    }

    public static PrivateKey privateKey() {
        return KEY.getRsaPrivateKey();
    }

    public static PublicKey publicKey() {
        return KEY.getRsaPublicKey();
    }

    /** Whoever signs in next has the role. */
    public static void nextToSignIn(String role) {
        nextRole = role;
    }

    /** Signs in whoever is next, without a question. */
    private static void signIn(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
            nonce = asked.getOrDefault("nonce", "");
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            "%s?code=%s&state=%s".formatted(asked.get("redirect_uri"), nextRole, asked.get("state")));
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private static String tokens(Map<String, String> asked) {
        boolean person = "authorization_code".equals(asked.get("grant_type"));
        String identity = person ? ",\"id_token\":\"%s\"".formatted(identity()) : "";
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300%s}"
                .formatted(token(person ? asked.get("code") : Roles.WORKER), identity);
    }

    private static String identity() {
        return signed(Jwt.subject("alice")
                .issuer(address)
                .audience(CLIENT)
                .claim("nonce", nonce)
                .expiresIn(Duration.ofMinutes(5)));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private static String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token",
                 "authorization_endpoint":"%1$s/authorize"}""".formatted(address);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            key.setUse("sig");
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
