package io.trendloom.chart.keda;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/** Where KEDA finds the credentials of a trigger. */
public record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    public record Spec(List<Target> secretTargetRef) {}

    public record Target(String parameter, String name, String key) {}
}
