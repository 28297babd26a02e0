package io.trendloom.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with its body, which is as it was published: nothing in it is masked.
 *
 * @param body the body, where it is UTF-8
 * @param bodyBase64 the body, where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterDetails(
        @JsonUnwrapped DeadLetterSummary letter,
        @Nullable String body,
        @Nullable String bodyBase64) {

    static DeadLetterDetails of(DeadLetterSummary letter, byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return new DeadLetterDetails(letter, text, null);
        } catch (CharacterCodingException noText) {
            return new DeadLetterDetails(letter, null, Base64.getEncoder().encodeToString(body));
        }
    }
}
