package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sale that was acknowledged to a publisher is in its series, once, whatever was killed, cut or frozen meanwhile;
 * dead letters are the poison and nothing else. The form of a run: {@link Form}.
 */
class LedgerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int SLICES_IN_PEACE = 10;

    private final Form form = Form.ofThisRun();
    private final Ledger ledger = new Ledger();

    @Test
    void eachAcknowledgedSaleIsInItsSeriesOnce(@TempDir Path folder) throws Exception {
        System.out.println(form);
        try (SystemUnderTest system = SystemUnderTest.start(folder, Map.of());
                Traffic traffic = Traffic.of(form, system, ledger)) {
            Judge judge = new Judge(system.http(), ledger, form.shop(), Poison.messages(form.poison()));
            Replaying replaying = new Replaying(system.http());
            List<Accident> accidents = Accident.of(form, system);
            long begin = System.nanoTime();
            if (accidents.isEmpty()) {
                sendInPeace(traffic, system);
            } else {
                sendAmidst(accidents, traffic, replaying);
                replaying.awaitDone();
            }
            requireClean(judge.settled());
            System.out.printf(
                    "%,d events a second%n", ledger.attempts() * 1_000_000_000L / (System.nanoTime() - begin));

            NextDay.comes(system);
            traffic.send(0, SLICES_IN_PEACE).join();
            traffic.sendLast(system.http());
            requireClean(judge.settled());
        }
    }

    private void requireClean(Verdict verdict) {
        System.out.println(verdict);
        assertThat(verdict.isClean()).as("%s%n%s", form, verdict).isTrue();
        assertThat(verdict.acknowledged()).isEqualTo(form.sales());
    }

    private void sendInPeace(Traffic traffic, SystemUnderTest system) throws IOException {
        for (int slice = 0; slice < SLICES_IN_PEACE; slice++) {
            traffic.send(slice, SLICES_IN_PEACE).join();
            System.out.printf(
                    "%,d acknowledged: ingest-service %d MiB, forecast-worker %d MiB%n",
                    ledger.acknowledged(),
                    system.worker("ingest-service").memory(),
                    system.worker("forecast-worker").memory());
        }
    }

    /** One accident within each slice, and a replay begun amidst them. */
    private void sendAmidst(List<Accident> accidents, Traffic traffic, Replaying replaying) throws Exception {
        for (int slice = 0; slice < accidents.size(); slice++) {
            int before = ledger.acknowledged();
            CompletableFuture<Void> sending = traffic.send(slice, accidents.size());
            await().atMost(PATIENCE).pollInterval(POLL).until(() -> sending.isDone() || ledger.acknowledged() > before);
            System.out.printf("%,d acknowledged: %s%n", ledger.acknowledged(), accidents.get(slice));
            accidents.get(slice).happen();
            if (slice == accidents.size() / 2) {
                replaying.begin();
            }
            sending.join();
        }
    }
}
