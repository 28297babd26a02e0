package io.trendloom.ingest.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.trendloom.contract.Json;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.Redaction;
import io.trendloom.preparation.masking.Masking;
import io.trendloom.preparation.masking.Placeholders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Events that are set aside, masked as rows are: the customer is a pseudonym, texts have no personal data, keys stay. What is no
 * JSON is masked as one text.
 */
final class MaskedLetters implements Redaction {
    private static final String CUSTOMER = "customerId";
    private static final Set<String> KEYS = Set.of("id", "itemId", "orderId", "traceparent");
    private static final Pattern BROKEN_CUSTOMER =
            Pattern.compile("(\"customerId\"\\s{0,9}:\\s{0,9})(?:\"[^\"]{0,1000}\"?|[^,}\\s\"]{1,1000})");

    private final Pseudonyms pseudonyms;

    MaskedLetters(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public DeadLetter of(DeadLetter letter) throws SQLException {
        Delivery whole = letter.delivery();
        Delivery masked = new Delivery(whole.queue(), whole.messageId(), whole.headers(), masked(whole.body()));
        return new DeadLetter(
                masked,
                Masking.mask(letter.reason()),
                letter.rule(),
                letter.attempts(),
                letter.firstTime(),
                letter.lastTime());
    }

    private byte[] masked(byte[] body) throws SQLException {
        JsonNode event = json(body);
        if (event == null) {
            return text(body);
        }
        JsonNode masked = masked(event.deepCopy());
        return masked.equals(event) ? body : masked.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode read = Json.mapper().readTree(body);
            return read.isContainerNode() ? read : null;
        } catch (IOException e) {
            return null;
        }
    }

    private JsonNode masked(JsonNode node) throws SQLException {
        return switch (node) {
            case ObjectNode object -> fields(object);
            case ArrayNode array -> elements(array);
            case TextNode text -> TextNode.valueOf(Masking.mask(text.textValue()));
            default -> node;
        };
    }

    private JsonNode fields(ObjectNode object) throws SQLException {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().equals(CUSTOMER)) {
                field.setValue(customer(field.getValue()));
            } else if (!KEYS.contains(field.getKey()) || field.getValue().isContainerNode()) {
                field.setValue(masked(field.getValue()));
            }
        }
        return object;
    }

    private JsonNode elements(ArrayNode array) throws SQLException {
        for (int i = 0; i < array.size(); i++) {
            array.set(i, masked(array.get(i)));
        }
        return array;
    }

    private JsonNode customer(JsonNode named) throws SQLException {
        String customer = named.asText().strip();
        if (named.isContainerNode()) {
            return TextNode.valueOf(Placeholders.CUSTOMER);
        }
        return named.isNull() || customer.isEmpty()
                ? named
                : TextNode.valueOf(
                        Objects.requireNonNull(pseudonyms.of(List.of(customer)).get(customer)));
    }

    private static byte[] text(byte[] body) {
        Charset charset = charset(body);
        String text = new String(body, charset);
        String masked = BROKEN_CUSTOMER
                .matcher(Masking.mask(text))
                .replaceAll("$1" + Matcher.quoteReplacement("\"" + Placeholders.CUSTOMER + "\""));
        return masked.equals(text) ? body : masked.getBytes(charset);
    }

    private static Charset charset(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
