package io.trendloom.worker.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which roles a worker's operations answer; asked of the worker itself. */
public final class AccessRules {
    private AccessRules() {}

    /**
     * Asks for every operation of the OpenAPI document as nobody, with no role and with each role.
     *
     * @param roles by operation, say {@code GET /v1/items}
     */
    public static void areKept(Map<String, Set<String>> roles) {
        assertThat(Operation.documented()).isEqualTo(new TreeSet<>(roles.keySet()));
        roles.forEach(AccessRules::isKept);
    }

    /** The same for one operation, which the document may leave out. */
    public static void isKept(String line, Set<String> roles) {
        Operation operation = Operation.of(line);
        refused(401, operation.askedByNobody(), line);
        refused(403, operation.askedBy("customer"), line);
        for (String role : Roles.ALL) {
            Response answer = operation.askedBy(role);
            if (roles.contains(role)) {
                assertThat(answer.statusCode()).as(line + " as " + role).isNotIn(401, 403);
            } else {
                refused(403, answer, line + " as " + role);
            }
        }
    }

    private static void refused(int status, Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.asString()).as(what).doesNotContain("Exception", "\tat ");
    }
}
