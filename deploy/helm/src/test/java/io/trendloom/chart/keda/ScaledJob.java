package io.trendloom.chart.keda;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;

/** Starts jobs by what triggers count; a job that runs is never ended. */
public record ScaledJob(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public record Spec(
            int pollingInterval,
            int maxReplicaCount,
            int successfulJobsHistoryLimit,
            int failedJobsHistoryLimit,
            Rollout rollout,
            Strategy scalingStrategy,
            JobSpec jobTargetRef,
            List<Trigger> triggers) {}

    public record Rollout(String strategy) {}

    public record Strategy(String strategy) {}
}
