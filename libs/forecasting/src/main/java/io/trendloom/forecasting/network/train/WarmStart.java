package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.TensorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a network had learned, kept beside its model as a safetensors file, so that the next one goes on from there instead of
 * beginning anew. It is the network as it was evaluated, which has seen none of the days held out then.
 */
public final class WarmStart {
    /** Name of the file in a bundle. */
    public static final String FILE = "network.safetensors";

    private static final String DESIGN = "design";
    private static final String COVARIATES = "covariates";

    private WarmStart() {}

    /**
     * Writes the file, replacing one that is there.
     *
     * @param covariates what the network's inputs speak of
     */
    public static void write(TrainedNetwork network, String covariates, Path file) throws IOException {
        new TensorFile(
                        new TreeMap<>(Map.of(DESIGN, network.design().toString(), COVARIATES, covariates)),
                        network.parameters().tensors())
                .write(file);
    }

    /** What the file holds, if a network of this design whose inputs speak of the same can go on from it. */
    public static Optional<NetworkParameters> read(Path file, NetworkDesign design, String covariates)
            throws IOException {
        TensorFile content = TensorFile.read(file);
        return design.toString().equals(content.notes().get(DESIGN))
                        && covariates.equals(content.notes().get(COVARIATES))
                ? Optional.of(new NetworkParameters(content.tensors()))
                : Optional.empty();
    }
}
