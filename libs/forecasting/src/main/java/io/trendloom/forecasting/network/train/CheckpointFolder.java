package io.trendloom.forecasting.network.train;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import io.trendloom.forecasting.network.tensor.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The newest checkpoint of one training run, as a file in a folder. */
final class CheckpointFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUN = "run";
    private static final String STEPS = "steps";
    private static final String HISTORY = "history";

    private final Path file;
    private final String run;

    /** @param run what a checkpoint must have been made for to be taken up again */
    CheckpointFolder(Path folder, String run) {
        file = folder.resolve(TrainingPlan.CHECKPOINT);
        this.run = run;
    }

    void save(Checkpoint checkpoint) throws IOException {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        Part.NETWORK.put(checkpoint.parameters().tensors(), tensors);
        Part.BEST.put(checkpoint.best().tensors(), tensors);
        Part.MEAN.put(checkpoint.adam().means(), tensors);
        Part.VARIANCE.put(checkpoint.adam().variances(), tensors);
        SortedMap<String, String> notes = new TreeMap<>();
        notes.put(RUN, run);
        notes.put(STEPS, Long.toString(checkpoint.adam().steps()));
        notes.put(HISTORY, JSON.writeValueAsString(checkpoint.history().epochs()));
        new TensorFile(notes, tensors).write(file);
    }

    @Nullable Checkpoint load() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        TensorFile content = TensorFile.read(file);
        SortedMap<String, String> notes = content.notes();
        if (!run.equals(notes.get(RUN))) {
            throw new IllegalArgumentException(
                    "The checkpoint %s was made by the run %s, but this is the run %s. Maybe the folder belongs to another training."
                            .formatted(file, notes.get(RUN), run));
        }
        AdamState adam = new AdamState(
                Long.parseLong(notes.get(STEPS)), Part.MEAN.of(content.tensors()), Part.VARIANCE.of(content.tensors()));
        return new Checkpoint(
                new NetworkParameters(Part.NETWORK.of(content.tensors())),
                adam,
                new NetworkParameters(Part.BEST.of(content.tensors())),
                new TrainingHistory(JSON.readValue(notes.get(HISTORY), new TypeReference<>() {})));
    }

    /** What a tensor of the file belongs to. */
    private enum Part {
        NETWORK("network/"),
        BEST("best/"),
        MEAN("adam.mean/"),
        VARIANCE("adam.variance/");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }

        void put(SortedMap<String, Tensor> tensors, SortedMap<String, Tensor> all) {
            tensors.forEach((name, tensor) -> all.put(prefix + name, tensor));
        }

        SortedMap<String, Tensor> of(SortedMap<String, Tensor> all) {
            SortedMap<String, Tensor> part = new TreeMap<>();
            all.forEach((name, tensor) -> {
                if (name.startsWith(prefix)) {
                    part.put(name.substring(prefix.length()), tensor);
                }
            });
            return part;
        }
    }
}
