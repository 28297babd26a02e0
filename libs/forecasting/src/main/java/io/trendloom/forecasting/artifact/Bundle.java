package io.trendloom.forecasting.artifact;

import io.trendloom.forecasting.baseline.SmoothingGrid;
import io.trendloom.forecasting.baseline.WeekdayAverageParameters;
import io.trendloom.forecasting.boosting.TotalTrees;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.launch.ShelfRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model in a folder: {@code pipeline.json}, the members' files, and {@code manifest.json} with the hash of each. */
public final class Bundle {
    public static final String MANIFEST = "manifest.json";
    public static final String PIPELINE = "pipeline.json";
    /** What the items looked like that the model learned from; bundles of earlier releases lack it. */
    public static final String INPUTS = "inputs.json";

    /** Bytes that a manifest has at most. */
    public static final long LARGEST_MANIFEST = 16L << 20;

    private final Path folder;
    private final Pipeline pipeline;
    private final Manifest manifest;

    private Bundle(Path folder, Pipeline pipeline, Manifest manifest) {
        this.folder = folder;
        this.pipeline = pipeline;
        this.manifest = manifest;
    }

    /** Writes the pipeline and the manifest into a folder that already holds the members' files and nothing else. */
    public static Bundle write(
            Path folder, Pipeline pipeline, Provenance provenance, @Nullable EvaluationReport evaluation)
            throws IOException {
        BundleJson.write(folder.resolve(PIPELINE), pipeline);
        List<BundleFile> files = new ArrayList<>();
        for (String name : names(folder)) {
            if (!name.equals(MANIFEST)) {
                files.add(BundleFile.of(folder.resolve(name)));
            }
        }
        BundleJson.write(
                folder.resolve(MANIFEST),
                new Manifest(
                        Manifest.FORMAT,
                        provenance,
                        evaluation,
                        pipeline.texts(),
                        pipeline.trend().rule(),
                        files));
        return open(folder);
    }

    /** Writes the parameters of a {@link Member.WeekdayAverage}. */
    public static void writeWeekdayAverage(Path file, WeekdayAverageParameters parameters) throws IOException {
        BundleJson.write(file, parameters);
    }

    /** Writes what the items looked like that a model learns from, into the bundle's folder. */
    public static void writeInputs(Path folder, InputProfile inputs) throws IOException {
        BundleJson.write(folder.resolve(INPUTS), inputs);
    }

    /** Writes the grid of a {@link Member.SmoothedTotals}. */
    public static void writeGrid(Path file, SmoothingGrid grid) throws IOException {
        BundleJson.write(file, grid);
    }

    /** Writes the trees of a {@link Member.BoostedTotals}. */
    public static void writeTrees(Path file, TotalTrees trees) throws IOException {
        BundleJson.write(file, trees);
    }

    /** Writes the files of {@link Pipeline#launches} into a folder and says which they are. */
    public static LaunchFiles writeLaunches(Path folder, Launches launches) throws IOException {
        LaunchFiles files = LaunchFiles.STANDARD;
        BundleJson.write(folder.resolve(files.trees()), launches.parameters());
        BundleJson.write(folder.resolve(files.shelf()), ShelfRows.of(launches.shelf()));
        ShelfRows.vectors(launches.shelf()).write(folder.resolve(files.vectors()));
        return files;
    }

    /**
     * Opens a bundle after verifying every file.
     *
     * @throws BrokenBundleException if a file is missing, altered or not named by the manifest, or if the pipeline is
     *     not one that this release knows
     */
    public static Bundle open(Path folder) throws IOException {
        Set<String> there = names(folder);
        require(there.remove(MANIFEST), "The bundle %s has no %s.".formatted(folder, MANIFEST));
        Manifest manifest = BundleJson.read(folder.resolve(MANIFEST), Manifest.class);
        Set<String> named = manifest.files().stream().map(BundleFile::name).collect(Collectors.toSet());
        for (BundleFile file : manifest.files()) {
            require(there.remove(file.name()), "The bundle's file %s is missing.".formatted(file.name()));
            verify(folder, file);
        }
        require(
                there.isEmpty(),
                "The bundle holds files %s that its manifest does not name. Maybe two bundles were mixed."
                        .formatted(there));
        require(named.contains(PIPELINE), "The manifest does not name %s.".formatted(PIPELINE));
        Pipeline pipeline = BundleJson.read(folder.resolve(PIPELINE), Pipeline.class);
        pipeline.files()
                .forEach(file -> require(
                        named.contains(file), "The manifest does not name the pipeline's file %s.".formatted(file)));
        return new Bundle(folder, pipeline, manifest);
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What the items looked like that the model learned from, or null where that was not written down. */
    public @Nullable InputProfile inputs() throws IOException {
        return manifest.files().stream().anyMatch(file -> file.name().equals(INPUTS))
                ? BundleJson.read(file(INPUTS), InputProfile.class)
                : null;
    }

    /** Where a file of the bundle lies. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private static void verify(Path folder, BundleFile expected) throws IOException {
        BundleFile found = BundleFile.of(folder.resolve(expected.name()));
        require(
                found.equals(expected),
                "The bundle's file %s (%d bytes, SHA-256 %s) must have %d bytes and SHA-256 %s. Maybe it was altered or cut short."
                        .formatted(expected.name(), found.size(), found.sha256(), expected.size(), expected.sha256()));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void require(boolean held, String message) {
        if (!held) {
            throw new BrokenBundleException(message);
        }
    }
}
