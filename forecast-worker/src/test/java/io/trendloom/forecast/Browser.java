package io.trendloom.forecast;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows redirects and keeps cookies, a worker's and no other's. */
final class Browser {
    private static final int MOST_STEPS = 8;

    private final Map<String, String> cookies = new HashMap<>();
    private final List<String> set = new ArrayList<>();
    private URI place = URI.create("http://127.0.0.1:" + RestAssured.port);

    /** What is at the end of all redirects. */
    Response opens(String path) {
        place = place.resolve(path);
        Response answer = step();
        for (int i = 0; i < MOST_STEPS && answer.statusCode() == 302; i++) {
            place = place.resolve(answer.header("Location"));
            answer = step();
        }
        return answer;
    }

    /** An empty object, as a script of the page does. */
    Response sends(String path) {
        return given().cookies(cookies)
                .contentType("application/json")
                .body("{}")
                .redirects()
                .follow(false)
                .post(path);
    }

    /** Where it is. */
    String place() {
        return place.toString();
    }

    /** The sessions' cookies as they were set. */
    List<String> sessions() {
        return set.stream().filter(cookie -> cookie.startsWith("q_session")).toList();
    }

    private Response step() {
        boolean own = place.getPort() == RestAssured.port;
        Response answer = given().cookies(own ? cookies : Map.of())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(place.toString());
        if (own) {
            answer.headers().getValues("Set-Cookie").forEach(set::add);
            answer.getCookies().forEach(this::keep);
        }
        return answer;
    }

    private void keep(String name, String value) {
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
