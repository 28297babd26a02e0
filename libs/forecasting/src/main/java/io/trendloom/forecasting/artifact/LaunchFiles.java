package io.trendloom.forecasting.artifact;

import io.trendloom.forecasting.launch.LaunchParameters;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.launch.Shelf;
import io.trendloom.forecasting.launch.ShelfRows;
import io.trendloom.forecasting.network.tensor.TensorFile;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Files of a bundle by which items are forecast that have not sold.
 *
 * @param trees what was learned of launches, in JSON
 * @param shelf the items on sale at the cutoff, in JSON
 * @param vectors their text vectors, in safetensors
 * @param features that the trees read, by name and version
 */
public record LaunchFiles(String trees, String shelf, String vectors, String features) {
    static final LaunchFiles STANDARD =
            new LaunchFiles("launch-trees.json", "launch-shelf.json", "launch-vectors.safetensors", Launches.FEATURES);

    public LaunchFiles {
        if (!features.equals(Launches.FEATURES)) {
            throw new IllegalArgumentException(
                    "The features (%s) that the trees of launches read must be %s. Maybe the artifact was made by another release."
                            .formatted(features, Launches.FEATURES));
        }
    }

    Stream<String> all() {
        return Stream.of(trees, shelf, vectors);
    }

    Launches read(Bundle bundle) throws IOException {
        Shelf full = BundleJson.read(bundle.file(shelf), ShelfRows.class).with(TensorFile.read(bundle.file(vectors)));
        return new Launches(BundleJson.read(bundle.file(trees), LaunchParameters.class), full);
    }
}
