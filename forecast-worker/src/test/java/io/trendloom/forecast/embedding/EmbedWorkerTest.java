package io.trendloom.forecast.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.forecast.Parts;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Settings;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class EmbedWorkerTest {
    @Inject
    EmbedWorker embedWorker;

    @Test
    void isAskedForTheEncoderOfTheLanguage() {
        assertThat(embedWorker.embed("lamp", "zh-CN").encoder()).isEqualTo("bge-small-zh-v1.5");
        assertThat(embedWorker.embed("lamp", null).encoder()).isEqualTo("bge-small-en-v1.5");
        assertThat(embedWorker.embed("玻璃小鸟 LED", null).encoder()).isEqualTo("bge-small-zh-v1.5");
        assertThat(embedWorker.embed("lamp", "fr").vector()).containsExactly(0.6f, 0.8f);
    }

    @Test
    void thatDoesNotAnswerIsAProblemOfItsOwn() {
        EmbedWorker away = new EmbedWorker(URI.create("http://127.0.0.1:1"), Settings.tokenOfNobody());

        assertThatThrownBy(() -> away.embed("lamp", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
    }
}
