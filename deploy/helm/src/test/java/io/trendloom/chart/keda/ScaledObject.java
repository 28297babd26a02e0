package io.trendloom.chart.keda;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;

/** Scales a deployment by what triggers count. */
public record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public record Spec(
            Target scaleTargetRef,
            int pollingInterval,
            int minReplicaCount,
            int maxReplicaCount,
            Fallback fallback,
            Advanced advanced,
            List<Trigger> triggers) {}

    public record Target(String apiVersion, String kind, String name) {}

    public record Fallback(int failureThreshold, int replicas, String behavior) {}

    public record Advanced(Autoscaler horizontalPodAutoscalerConfig) {}

    public record Autoscaler(HorizontalPodAutoscalerBehavior behavior) {}
}
