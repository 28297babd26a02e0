package io.trendloom.worker.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One method of one path of a worker. */
public record Operation(String method, String path) {
    private static final Map<String, String> VALUES = Map.of("{day}", "2011-12-08");

    /** All that the worker's OpenAPI document names, as {@code GET /v1/items}. */
    public static Set<String> documented() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> all = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(name -> Set.of("get", "post", "put", "delete", "patch").contains(name))
                .forEach(name -> all.add(name.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return all;
    }

    /** From {@code GET /v1/items}. */
    public static Operation of(String line) {
        int space = line.indexOf(' ');
        return new Operation(line.substring(0, space), line.substring(space + 1));
    }

    public Response askedByNobody() {
        return asked(given());
    }

    public Response askedBy(String... roles) {
        return asked(given().auth().oauth2(TokenIssuer.token(roles)));
    }

    /** With a body that cannot be read, so that nothing comes of it where it is let in. */
    private Response asked(RequestSpecification request) {
        String asked = path;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            asked = asked.replace(value.getKey(), value.getValue());
        }
        return (method.equals("GET")
                        ? request
                        : request.contentType("application/json").body("{"))
                .redirects()
                .follow(false)
                .request(method, asked.replaceAll("\\{[^}]+}", "none"));
    }
}
