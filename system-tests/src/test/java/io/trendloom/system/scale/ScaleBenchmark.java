package io.trendloom.system.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Throughput of 1 to N workers, by a device that is simulated and by the processor, and what capacity is reckoned by. No test:
 * it runs by its name alone, prints a table and writes {@code target/scale.json}.
 */
class ScaleBenchmark {
    private static final int MOST = Integer.getInteger("trendloom-test.scale.workers", 4);
    private static final Form FORM = new Form(
            Integer.getInteger("trendloom-test.scale.items", 1_000),
            40,
            Integer.getInteger("trendloom-test.scale.days", 120));
    private static final DeviceTime.Times SIMULATED = new DeviceTime.Times(200, 200);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Throughput> throughputs = new ArrayList<>();

    @Test
    void measure(@TempDir Path folder) throws Exception {
        try (Bench bench = Bench.start(folder, FORM)) {
            System.out.println(Throughput.HEADER);
            add(bench.begin());
            bench.take(SIMULATED);
            for (int workers = 1; workers <= MOST; workers++) {
                if (workers > 1) {
                    bench.add();
                }
                measure(bench, "simulated");
            }
            bench.take(DeviceTime.Times.REAL);
            bench.train();
            for (int workers = MOST; workers >= 1; workers--) {
                measure(bench, "real");
                if (workers > 1) {
                    bench.remove();
                }
            }
            report(bench.footprint());
        }
    }

    private void measure(Bench bench, String device) throws Exception {
        add(bench.texts(device));
        add(bench.forecasts(device));
    }

    private void add(Throughput throughput) {
        throughputs.add(throughput);
        System.out.println(throughput);
    }

    private void report(Footprint footprint) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("java", Runtime.version().toString());
        report.put("form", FORM);
        report.put("throughput", throughputs);
        report.put("footprint", footprint);
        report.put("trainerHeapBytesAnItemDay", TrainerMemory.bytesAnItemDay(3_000, 365));
        Path file = Path.of("target", "scale.json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        System.out.println(footprint);
    }
}
