package io.cardledger.e2e.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Map;

/**
 * What makes pods.
 *
 * @param name of the workload and of its container
 * @param template what the pods are like
 * @param replicas how many; null where an autoscaler says so
 */
record Workload(String name, PodTemplateSpec template, Integer replicas) {

    static Workload of(Deployment deployment) {
        return new Workload(
                deployment.getMetadata().getName(),
                deployment.getSpec().getTemplate(),
                deployment.getSpec().getReplicas());
    }

    static Workload of(StatefulSet set) {
        return new Workload(
                set.getMetadata().getName(),
                set.getSpec().getTemplate(),
                set.getSpec().getReplicas());
    }

    PodSpec pod() {
        return template.getSpec();
    }

    /** The only one. */
    Container container() {
        if (pod().getContainers().size() != 1) {
            throw new AssertionError(name + " is to have one container");
        }
        return pod().getContainers().get(0);
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    boolean isSelectedBy(Map<String, String> selector) {
        return selector != null && labels().entrySet().containsAll(selector.entrySet());
    }
}
