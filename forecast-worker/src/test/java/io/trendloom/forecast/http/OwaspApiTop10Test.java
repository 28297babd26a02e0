package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The OWASP API Security Top 10 of 2023, a test an item, at the worker that faces users, as it runs on one machine. Where an item
 * is about who may do what (API1, API2, API5), AccessTest shows the rest: the same worker that asks its callers who they are.
 */
@QuarkusTest
@WithTestResource(Parts.class)
class OwaspApiTop10Test {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);

    @Inject
    Shop shop;

    @Inject
    Models models;

    @BeforeEach
    void aShopWithAChampion() {
        if (given().get("/v1/items/{id}", "owasp-1").statusCode() == 404) {
            shop.lists(Rows.item("owasp-1", 1, "Owl", "birds"));
            shop.sells(Rows.sale("owasp-1", CUTOFF, 3));
            models.promote();
            shop.closes(CUTOFF);
        }
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/{id}/forecast", "owasp-1").statusCode() == 200);
    }

    /** One installation serves one shop, and whoever may ask may see all of it: but never anything else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/items/..%2F..%2Fetc%2Fpasswd",
                "/v1/items/owasp-1%00",
                "/v1/items/owasp-1'%20or%20'1'='1",
                "/v1/items/%25",
                "/v1/items/owasp-_",
                "/v1/items/OWASP-1/forecast",
                "/v1/dead-letters/00000000-0000-0000-0000-000000000000"
            })
    void api1ObjectLevelAuthorizationAnIdMeansItsObjectAlone(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    /** Nobody is asked who they are: so nobody but this machine is answered. */
    @Test
    void api2AuthenticationOnOneMachineOnlyThatMachineIsListenedTo() throws IOException {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.http.host", String.class))
                .isEqualTo("127.0.0.1");
        Optional<Inet4Address> outside = outsideAddress();

        if (outside.isPresent()) {
            assertThatThrownBy(() -> connect(outside.get().getHostAddress()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    /** A page of another site, open in this machine's browser, cannot ask: neither across origins nor under a name of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nOrigin: https://evil.example",
                "Host: localhost\r\nOrigin: null",
                "Host: rebound.evil.example:8080",
                "Host: rebound.evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost"
            })
    void api2AuthenticationNoForeignPageSpeaksForThisMachine(String headers) throws IOException {
        String answer = raw("POST /v1/trainings HTTP/1.1\r\n" + headers
                + "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("\"asked\"");
    }

    /** An answer holds the fields of the contract and no more, and a request cannot set what is not its own. */
    @Test
    void api3ObjectPropertyLevelAuthorization() {
        JsonPath item = given().get("/v1/items/{id}", "owasp-1").jsonPath();
        assertThat(item.getMap("").keySet())
                .doesNotContainAnyElementsOf(
                        Set.of("customer", "customers", "customerId", "orders", "sql", "manifest"));

        JsonPath forecast = given().contentType("application/json")
                .body(
                        "{\"item\":{\"title\":\"Owl\",\"price\":3,\"modelId\":\"mine\",\"id\":\"owasp-1\"},\"modelId\":\"mine\"}")
                .post("/v1/forecasts")
                .jsonPath();

        assertThat(forecast.getString("modelId")).isNotEqualTo("mine");
        assertThat(given().get("/v1/items/{id}", "owasp-1").jsonPath().getString("title"))
                .isEqualTo("Owl");
    }

    @Test
    void api4ResourceConsumption() throws IOException {
        String ids = "0,".repeat(100_001) + "0";
        refused(
                400,
                given().contentType("application/json")
                        .body("{\"itemIds\":[" + ids + "]}")
                        .post("/v1/forecasts"));
        assertThat(raw("POST /v1/forecasts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 11534336\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        refused(400, given().queryParam("size", 1_000_000).get("/v1/items"));
        refused(400, given().queryParam("page", Integer.MAX_VALUE).get("/v1/items"));
        refused(400, given().queryParam("horizon", Integer.MAX_VALUE).get("/v1/items/{id}/forecast", "owasp-1"));
        refused(
                400,
                given().queryParam("from", "0001-01-01")
                        .queryParam("to", "999999999-12-31")
                        .get("/v1/items/{id}/series", "owasp-1"));
        String deep = "{\"itemIds\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(raw("POST /v1/forecasts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + deep.length() + "\r\nConnection: close\r\n\r\n" + deep))
                .startsWith("HTTP/1.1 400");
    }

    /** Requests that never end hold a connection each, and no thread: others are answered meanwhile. */
    @Test
    void api4ResourceConsumptionBySlowRequests() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = connect("127.0.0.1");
                slow.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /v1/forecasts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + (i % 2 == 0 ? "X-Slow: " : "Content-Length: 1000\r\n\r\n{"))
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }

            given().get("/v1/items/{id}/forecast", "owasp-1").then().statusCode(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** What is passed through to other workers is a list of paths; everything else of them cannot be reached from here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models/../dead-letters",
                "/v1/models/x/../../dead-letters",
                "/v1/models/%2e%2e/dead-letters",
                "/v1/models/x%2F..%2F..%2Fdead-letters",
                "/v1/models/..%5cdead-letters",
                "/v1/trainings/..;/dead-letters",
                "/v1/models//../q/metrics",
                "/v1/trainings/%2e%2e/%2e%2e/q/metrics",
                "/v1/rejections/../keys",
                "/v1/rejections/..;/keys",
                "/v1/rejections/x/../../customers/keys",
                "/v1/rejections.csv/../keys"
            })
    void api5FunctionLevelAuthorizationOnlyListedFunctionsAreReached(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("\"asked\"").containsPattern("HTTP/1.1 (200|40)");
    }

    /** What is dear, a training, is one at a time at train-worker; a promotion is of signed models alone: HostileModelsTest. */
    @Test
    void api6SensitiveBusinessFlowsAskingTwiceChangesNothing() {
        String first =
                given().get("/v1/items/{id}/forecast", "owasp-1").jsonPath().getString("totals");
        for (int i = 0; i < 5; i++) {
            given().contentType("application/json").body("{}").post("/v1/items/{id}/scenario", "owasp-1");
            given().contentType("application/json")
                    .body("{\"itemIds\":[\"owasp-1\"]}")
                    .post("/v1/forecasts");
        }

        assertThat(given().get("/v1/items/{id}/forecast", "owasp-1").jsonPath().getString("totals"))
                .isEqualTo(first);
    }

    /** No request says where another is sent: neither by its path, nor by its host, nor by a field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //169.254.169.254/v1/models/x HTTP/1.1\r\nHost: localhost",
                "GET /v1/models/http://169.254.169.254/x HTTP/1.1\r\nHost: localhost",
                "GET http://169.254.169.254/v1/trainings HTTP/1.1\r\nHost: 169.254.169.254",
                "GET /v1/trainings HTTP/1.1\r\nHost: 169.254.169.254",
                "GET /v1/trainings HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: 169.254.169.254\r\nForwarded: host=169.254.169.254"
            })
    void api7ServerSideRequestForgery(String request) throws IOException {
        String answer = raw(request + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsAnyOf("\"asked\":\"/v1/", "HTTP/1.1 40");
        assertThat(answer).doesNotContain("HTTP/1.1 5");
    }

    @Test
    void api8SecurityMisconfiguration() {
        for (String path : List.of("/", "/v1/status", "/v1/items", "/v1/nothing", "/q/health/ready")) {
            Response answer = given().get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isNull();
            assertThat(answer.header("Server")).as(path).isNull();
            assertThat(answer.header("X-Powered-By")).as(path).isNull();
        }
        assertThat(given().get("/").header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        for (Response broken : List.of(
                given().contentType("application/json").body("{nope").post("/v1/forecasts"),
                given().header("Accept", "application/x-java-serialized-object").get("/v1/status"),
                given().contentType("application/xml")
                        .body("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")
                        .post("/v1/forecasts"),
                given().request("TRACE", "/v1/status"),
                given().get("/v1/items?size=x"))) {
            assertThat(broken.statusCode()).isBetween(400, 499);
            assertThat(broken.asString()).doesNotContain("Exception", "\tat ", "io.trendloom.", "root:");
        }
    }

    /** What answers is what the document says, and the tools of development are not there. */
    @Test
    void api9InventoryManagement() {
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();
        Set<String> paths = document.<String, Object>getMap("paths").keySet();

        assertThat(paths).isNotEmpty().allMatch(path -> path.startsWith("/v1/"));
        for (String path : List.of("/q/dev", "/q/dev-ui", "/q/arc", "/v0/items", "/v2/items", "/admin", "/.env")) {
            assertThat(given().redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** Another worker's answer is read as a stranger's: what is no vector is no forecast, and is not shown. */
    @Test
    void api10UnsafeConsumptionOfApis() {
        Response answer = given().contentType("application/json")
                .body(Map.of("item", Map.of("title", "hostile-embedding", "price", 3)))
                .post("/v1/forecasts");

        refused(503, answer);
        assertThat(answer.asString()).doesNotContain("<script", "Exception:");
    }

    private static void refused(int status, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString()).doesNotContain("Exception", "\tat ");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = connect("127.0.0.1")) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect(String host) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, RestAssured.port), 5_000);
        return socket;
    }

    private static Optional<Inet4Address> outsideAddress() throws IOException {
        Stream<Inet4Address> all = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast);
        return all.filter(address -> !address.isLoopbackAddress()).findFirst();
    }
}
