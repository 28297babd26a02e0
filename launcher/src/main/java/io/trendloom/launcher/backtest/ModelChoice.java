package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.Baselines;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.backtest.PaperModel;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models that a backtest may have, by their names. */
final class ModelChoice {
    private final List<Candidate> all;
    private final List<Candidate> usual;

    ModelChoice(PaperModel paper, NetworkModels networks) {
        this.all = Stream.of(Baselines.ALL, List.of(Baselines.GBM_ARGMAX, paper), networks.candidates())
                .flatMap(List::stream)
                .toList();
        this.usual = Stream.of(Baselines.ALL, List.of(paper, named(NetworkModels.CHAMPION)))
                .flatMap(List::stream)
                .toList();
    }

    /** The models asked for in their order; none: the baselines and the champion. */
    List<Candidate> of(List<String> names) {
        return names.isEmpty()
                ? usual
                : names.stream().distinct().map(this::named).toList();
    }

    private Candidate named(String name) {
        return all.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "The model (%s) must be one of %s."
                                .formatted(
                                        name, all.stream().map(Candidate::name).collect(Collectors.joining(", ")))));
    }
}
