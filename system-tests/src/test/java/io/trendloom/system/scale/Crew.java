package io.trendloom.system.scale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workers of one application, with what each had done when they were last asked. */
final class Crew {
    private final Meter meter;
    private final Map<ScaledWorker, Double> done = new LinkedHashMap<>();

    private Crew(Meter meter) {
        this.meter = meter;
    }

    static Crew of(ScaledSystem system, Meter meter) throws IOException, InterruptedException {
        Crew crew = new Crew(meter);
        for (ScaledWorker worker : system.workers(meter.application())) {
            crew.join(worker);
        }
        return crew;
    }

    void join(ScaledWorker worker) throws IOException, InterruptedException {
        done.put(worker, worker.count(meter));
    }

    void leave(ScaledWorker worker) {
        done.remove(worker);
    }

    ScaledWorker last() {
        return new ArrayList<>(done.keySet()).getLast();
    }

    int size() {
        return done.size();
    }

    List<Long> pids() {
        return done.keySet().stream().map(ScaledWorker::pid).toList();
    }

    /** The processor time that all have taken so far, in seconds. */
    double processorSeconds() {
        return done.keySet().stream()
                .mapToDouble(ScaledWorker::processorSeconds)
                .sum();
    }

    /** What each has done since the last call. */
    Map<String, Double> shares() throws IOException, InterruptedException {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<ScaledWorker, Double> entry : done.entrySet()) {
            double now = entry.getKey().count(meter);
            shares.put(entry.getKey().name(), now - entry.getValue());
            entry.setValue(now);
        }
        return shares;
    }
}
