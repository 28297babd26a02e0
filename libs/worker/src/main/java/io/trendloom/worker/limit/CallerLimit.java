package io.trendloom.worker.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket of requests for each caller, refilled as time goes by. Callers are known ones, so that strangers make no buckets. */
final class CallerLimit {
    private final int perSecond;
    private final int burst;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    CallerLimit(int perSecond, int burst, TimeMeter time) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "trendloom.limit.requests-per-second (%d) and .burst (%d) must be 1 or more."
                            .formatted(perSecond, burst));
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.time = time;
    }

    /** Takes one request of the caller: how long it has to wait, zero where it is let in. */
    Duration take(String caller) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(caller, one -> bucket()).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(time)
                .build();
    }
}
