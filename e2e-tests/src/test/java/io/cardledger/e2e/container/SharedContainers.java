package io.cardledger.e2e.container;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one running suite in containers to all tests that leave it as they found it. */
final class SharedContainers implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Deployment.class || type == ContainerSuite.class || type == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        ContainerSuite suite = suite(context);
        if (type == ContainerSuite.class) {
            return suite;
        }
        return type == Journey.class ? new Journey(suite.deployment()) : suite.deployment();
    }

    /** It is closed with the store, when all tests are done. */
    private static ContainerSuite suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(ContainerSuite.class, type -> ContainerSuite.start(), ContainerSuite.class);
    }
}
