package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger finds what it is there to find: events that are acknowledged before they are stored are lost. */
class EarlyAcknowledgementTest {
    private static final int SALES = 300;

    @Test
    void isFoundByTheLedger(@TempDir Path folder) throws Exception {
        EarlyAcknowledgement fault = EarlyAcknowledgement.in(folder);
        try (SystemUnderTest system = SystemUnderTest.start(folder, fault.environment())) {
            KillInHand kept = new KillInHand(system, new Shop("kept", SALES, 1));
            kept.happen();
            assertThat(kept.judge().settled().differences()).isEmpty();

            fault.turnOn();
            KillInHand lost = new KillInHand(system, new Shop("lost", SALES, 2));
            lost.happen();

            Verdict with = lost.judge().verdict();
            System.out.println(with);
            assertThat(with.isClean()).isFalse();
            assertThat(with.acknowledged()).isEqualTo(SALES);
            assertThat(with.lost()).as("%s", with).isPositive();
        }
    }
}
