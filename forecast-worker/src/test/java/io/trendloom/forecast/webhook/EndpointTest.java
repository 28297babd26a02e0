package io.trendloom.forecast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @Test
    void tellsWhereToConnect() {
        Endpoint endpoint = Endpoint.parse("https://shop.example/hook?a=b%20c");

        assertThat(endpoint.host()).isEqualTo("shop.example");
        assertThat(endpoint.port()).isEqualTo(443);
        assertThat(endpoint.target()).isEqualTo("/hook?a=b%20c");
        assertThat(Endpoint.parse("http://[::1]:81").host()).isEqualTo("::1");
        assertThat(Endpoint.parse("http://[::1]:81").port()).isEqualTo(81);
        assertThat(Endpoint.parse("http://[::1]:81").target()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "https:///hook",
                "https://user:word@shop.example/",
                "https://shop.example/#a",
                "https://shop.example:0/",
                "https://shop.example:70000/",
                "https://shop example/",
                "https://shop.example/\r\nX: y"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Endpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The url (");
    }
}
