package io.trendloom.train.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The report of a training under way: what each epoch came to, as the report at its end has it. An attempt that begins at
 * an earlier epoch takes back what the one before it said of later ones.
 */
final class EpochsSoFar {
    private static final String EPOCHS = "epochs";
    private static final String EPOCH = "epoch";

    private EpochsSoFar() {}

    static JsonNode plus(@Nullable JsonNode report, Progress over) {
        ArrayNode epochs = JsonNodeFactory.instance.arrayNode();
        if (report != null) {
            for (JsonNode before : report.path(EPOCHS)) {
                if (before.path(EPOCH).asInt() < over.epoch()) {
                    epochs.add(before);
                }
            }
        }
        epochs.addObject()
                .put(EPOCH, over.epoch())
                .put("loss", over.loss())
                .put("validationLoss", over.validationLoss());
        return JsonNodeFactory.instance.objectNode().set(EPOCHS, epochs);
    }
}
