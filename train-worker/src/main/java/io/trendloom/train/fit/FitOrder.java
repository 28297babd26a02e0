package io.trendloom.train.fit;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.artifact.Provenance.DataReference;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.train.dataset.DataSet;
import io.trendloom.train.dataset.TextCoverage;
import io.trendloom.train.training.TrainingSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training fits, and on what.
 *
 * @param snapshot where the data came from
 * @param release version of this worker
 * @param reason why the worker itself asked for it; null where somebody else did
 */
record FitOrder(
        String trainingId,
        ObjectRef snapshot,
        TrainingSettings settings,
        DataSet data,
        String release,
        @Nullable String reason) {
    /** The data as models take them. */
    ShopData shop() {
        return new ShopData(data.items(), data.calendar(), data.cutoff(), pins()).toldBy(settings.trend());
    }

    private List<EncoderPin> pins() {
        Map<String, TextCoverage.Encoder> encoders = data.coverage().encoders();
        return data.items().stream()
                .flatMap(item -> item.textNames().stream())
                .distinct()
                .sorted()
                .map(text -> pin(text, encoders))
                .toList();
    }

    private static EncoderPin pin(String text, Map<String, TextCoverage.Encoder> encoders) {
        String encoder = text.substring(text.indexOf('/') + 1);
        TextCoverage.Encoder known = encoders.get(encoder);
        return new EncoderPin(text, encoder, known == null ? "" : known.sha256());
    }

    /** Where a model comes from, with how many of its texts had vectors and what became of it. */
    Provenance provenance(String modelId, Instant now, Map<String, String> also) {
        Map<String, String> notes = new HashMap<>(settings.given());
        notes.put("trainingId", trainingId);
        notes.put("dataFrom", data.calendar().firstDay().toString());
        notes.put("dataTo", data.cutoff().toString());
        notes.put("items", String.valueOf(data.items().size()));
        notes.put("textsKnown", String.valueOf(data.coverage().texts()));
        notes.put("textsCovered", String.valueOf(data.coverage().covered()));
        if (reason != null) {
            notes.put("reason", reason);
        }
        notes.putAll(also);
        return new Provenance(
                modelId,
                now.toString(),
                release,
                List.of(new DataReference(snapshot.bucket() + "/" + snapshot.key(), snapshot.sha256())),
                notes,
                settings.seed());
    }
}
