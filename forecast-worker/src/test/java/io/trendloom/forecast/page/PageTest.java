package io.trendloom.forecast.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.trendloom.forecast.Parts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Parts.class)
class PageTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/items",
                "/items?q=%3Cscript%3E&page=3",
                "/items/85123A",
                "/items/a%20b%2Fc",
                "/reorder",
                "/marketing",
                "/launch",
                "/models",
                "/data"
            })
    void answersThePageForEachOfItsAddresses(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.asString()).isEqualTo(IndexPage.read().html()).doesNotContain("http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/nothing", "/q/nothing", "/app/nothing.js", "/webjars/nothing.js", "/models/x", "/nothing"})
    void answersItForNothingElse(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void letsABrowserRunItsImportMapAndNoOtherScriptWithin() {
        String policy = given().get("/").header("Content-Security-Policy");

        assertThat(policy).contains("script-src 'self' 'sha256-").doesNotContain("unsafe");
        assertThat(IndexPage.of("<script type=\"importmap\">{}</script>").policy())
                .contains("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='");
    }

    @Test
    void servesWhatItLoadsAndHasItAskedForAgain() {
        Matcher loaded = LOADED.matcher(IndexPage.read().html());
        int files = 0;
        while (loaded.find()) {
            Response file = given().get(loaded.group(1));
            assertThat(file.statusCode()).as(loaded.group(1)).isEqualTo(200);
            assertThat(file.header("Cache-Control")).as(loaded.group(1)).isEqualTo("no-cache");
            files++;
        }
        assertThat(files).isGreaterThan(10);
        given().get("/webjars/lit/index.js").then().statusCode(200);
    }
}
