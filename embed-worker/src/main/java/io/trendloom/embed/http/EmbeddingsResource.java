package io.trendloom.embed.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.embed.http.EmbeddingsAnswer.Embedding;
import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.TextEncoder;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Encodes texts on request. */
@RolesAllowed({Roles.ANALYST, Roles.WORKER})
@Path("/v1/embeddings")
@Blocking
class EmbeddingsResource {
    private final EncoderCatalog encoders;
    private final EmbedMetrics metrics;

    EmbeddingsResource(EncoderCatalog encoders, EmbedMetrics metrics) {
        this.encoders = encoders;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Vectors of texts, each by the encoder of its language or the one named")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "texts of two languages",
                                        value = "{\"input\": [\"真空不锈钢保温杯 500ml\", \"steel thermos 500 ml\"]}"),
                                @ExampleObject(
                                        name = "an encoder by name",
                                        value = "{\"model\": \"bge-small-en-v1.5\", \"input\": \"steel thermos\"}")
                            }))
    public EmbeddingsAnswer embed(@Nullable EmbeddingsRequest request) {
        if (request == null) {
            throw Problems.badInput("The body (empty) must be JSON with an input.");
        }
        List<String> texts = request.texts();
        AtomicInteger tokens = new AtomicInteger();
        List<Embedding> data = new ArrayList<>(texts.size());
        for (String text : texts) {
            TextEncoder encoder = encoder(request.model(), text);
            float[] vector = encoder.encode(List.of(text), batch -> {
                        tokens.addAndGet(batch.tokens());
                        metrics.encoded(encoder.name(), batch);
                    })
                    .getFirst();
            data.add(new Embedding("embedding", data.size(), vector, encoder.name()));
        }
        return new EmbeddingsAnswer(data, tokens.get());
    }

    private TextEncoder encoder(@Nullable String model, String text) {
        if (model == null) {
            return encoders.forText(text);
        }
        TextEncoder encoder = encoders.byName(model);
        if (encoder == null) {
            throw Problems.unknownModel(
                    model, encoders.encoders().stream().map(TextEncoder::name).toList());
        }
        return encoder;
    }
}
