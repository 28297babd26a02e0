package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Something that goes wrong while publishers send. */
sealed interface Accident {
    /** Does it; what comes back by itself may still be away when it returns. */
    void happen() throws Exception;

    /** Each process killed, each connection cut and frozen, so often, in an order made of the seed. */
    static List<Accident> of(Form form, SystemUnderTest system) {
        Random order = new Random(form.seed());
        List<Accident> all = new ArrayList<>();
        for (int round = 0; round < form.rounds(); round++) {
            List<Accident> once = new ArrayList<>();
            system.victims().forEach(victim -> once.add(new Killed(victim)));
            system.proxies().all().forEach(proxy -> once.add(new Cut(proxy)));
            system.proxies().all().forEach(proxy -> once.add(new Frozen(proxy)));
            Collections.shuffle(once, order);
            all.addAll(once);
        }
        return all;
    }

    /** A process ends by SIGKILL. */
    record Killed(Victim victim) implements Accident {
        private static final Duration BACK = Duration.ofMinutes(3);

        @Override
        public void happen() throws Exception {
            await().atMost(BACK).until(victim::isUp);
            victim.kill();
            victim.revive();
        }

        @Override
        public String toString() {
            return victim.name() + " killed";
        }
    }

    /** Connections are reset. */
    record Cut(FreezingProxy proxy) implements Accident {
        @Override
        public void happen() {
            proxy.cut();
        }

        @Override
        public String toString() {
            return proxy.name() + " cut";
        }
    }

    /** Connections stay open, and nothing comes through for a while. */
    record Frozen(FreezingProxy proxy) implements Accident {
        private static final Duration FOR = Duration.ofSeconds(3);

        @Override
        public void happen() throws InterruptedException {
            proxy.freeze();
            Thread.sleep(FOR);
            proxy.thaw();
        }

        @Override
        public String toString() {
            return proxy.name() + " frozen";
        }
    }
}
