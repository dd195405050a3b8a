package io.cardledger.e2e.kubernetes;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a test out, and says so, where neither kubectl nor kustomize is installed. */
final class NeedsKustomize implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Overlay.canBeRendered()) {
            return ConditionEvaluationResult.enabled("there is a program that renders");
        }
        String reason =
                "LEFT OUT: " + context.getDisplayName() + ", because neither kubectl nor kustomize is installed";
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
