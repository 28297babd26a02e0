package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartWatchTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakePart part = new FakePart("train-worker", 8083);
    private final SteppedClock clock = new SteppedClock();
    private final List<String> notes = new ArrayList<>();
    private final PartWatch watch = new PartWatch(part, clock, notes::add);

    @BeforeEach
    void start() {
        part.start();
    }

    private boolean tickAfter(Duration time) throws InterruptedException {
        clock.step(time);
        return watch.tick();
    }

    /** Looks every second, as the supervisor does, and counts the seconds. */
    private int secondsUntilStartedAgain() throws InterruptedException {
        watch.tick();
        int seconds = 0;
        while (!part.isAlive() && seconds < 100) {
            tickAfter(SECOND);
            seconds++;
        }
        return seconds;
    }

    private int secondsUntilStartedAgainAfterTheEnd() throws InterruptedException {
        part.end();
        return secondsUntilStartedAgain();
    }

    @Test
    void aPartThatEndsAgainAndAgainIsStartedAfterLongerAndLongerPauses() throws InterruptedException {
        List<Integer> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            pauses.add(secondsUntilStartedAgainAfterTheEnd());
        }

        assertThat(pauses).containsExactly(1, 2, 4, 8, 16, 30, 30);
        assertThat(watch.restarts()).isEqualTo(7);
        assertThat(notes).first().isEqualTo("train-worker ended: starting it again in 1 s.");
        assertThat(notes).last().isEqualTo("train-worker ended: starting it again in 30 s.");
        assertThat(notes).hasSize(7);
    }

    @Test
    void aMinuteOfHealthMakesThePauseShortAgain() throws InterruptedException {
        secondsUntilStartedAgainAfterTheEnd();
        secondsUntilStartedAgainAfterTheEnd();
        part.healthy = true;
        watch.tick();
        tickAfter(Duration.ofSeconds(60));

        assertThat(secondsUntilStartedAgainAfterTheEnd()).isEqualTo(1);
    }

    @Test
    void lessThanAMinuteOfHealthDoesNot() throws InterruptedException {
        secondsUntilStartedAgainAfterTheEnd();
        secondsUntilStartedAgainAfterTheEnd();
        part.healthy = true;
        watch.tick();
        tickAfter(Duration.ofSeconds(59));

        assertThat(secondsUntilStartedAgainAfterTheEnd()).isEqualTo(4);
    }

    @Test
    void aStartThatFailsIsTriedAgainLater() throws InterruptedException {
        part.failingStarts = 2;

        assertThat(secondsUntilStartedAgainAfterTheEnd()).isEqualTo(1 + 2 + 4);
        assertThat(watch.restarts()).isEqualTo(3);
        assertThat(notes).filteredOn(note -> note.contains("cannot be started")).hasSize(2);
    }

    @Test
    void aPartThatNeverAnswersIsStoppedAfterFiveMinutesAndStartedAgain() throws InterruptedException {
        watch.tick();
        tickAfter(Duration.ofSeconds(299));
        assertThat(part.stops).isZero();

        tickAfter(SECOND);

        assertThat(part.stops).isEqualTo(1);
        assertThat(notes).containsExactly("train-worker (pid 101) has not answered for 5 minutes: stopping it.");
        assertThat(secondsUntilStartedAgain()).isEqualTo(1);
    }

    @Test
    void aPartThatFallsSilentHasItsFiveMinutesFromThen() throws InterruptedException {
        part.healthy = true;
        watch.tick();
        tickAfter(Duration.ofHours(1));
        part.healthy = false;
        watch.tick();

        tickAfter(Duration.ofSeconds(299));
        assertThat(part.stops).isZero();

        tickAfter(SECOND);
        assertThat(part.stops).isEqualTo(1);
    }

    @Test
    void tellsHowThePartIs() throws InterruptedException {
        List<PartHealth> seen = new ArrayList<>(List.of(watch.health()));
        for (boolean answers : List.of(false, true, false, true)) {
            part.healthy = answers;
            watch.tick();
            seen.add(watch.health());
        }
        part.end();
        watch.tick();
        seen.add(watch.health());
        part.healthy = false;
        tickAfter(SECOND);
        seen.add(watch.health());

        assertThat(seen)
                .containsExactly(
                        PartHealth.STARTING,
                        PartHealth.STARTING,
                        PartHealth.HEALTHY,
                        PartHealth.UNHEALTHY,
                        PartHealth.HEALTHY,
                        PartHealth.RESTARTING,
                        PartHealth.STARTING);
    }

    @Test
    void tellsWhenSomethingHasChanged() throws InterruptedException {
        assertThat(watch.tick()).isFalse();
        part.healthy = true;
        assertThat(watch.tick()).isTrue();
        assertThat(watch.tick()).isFalse();
        part.end();
        assertThat(watch.tick()).isTrue();
        assertThat(tickAfter(SECOND)).isTrue();
    }
}
