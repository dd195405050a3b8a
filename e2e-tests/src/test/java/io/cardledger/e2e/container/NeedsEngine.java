package io.cardledger.e2e.container;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Leaves a test out, and says so, where no Docker Engine answers. */
final class NeedsEngine implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a Docker Engine answers");
        }
        String reason = "LEFT OUT: " + context.getDisplayName() + ", because no Docker Engine answers";
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
