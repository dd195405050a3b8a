package io.cardledger.e2e.suite;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one running suite to all tests that do it no harm, and checks after each class that it kept its secrets. */
public final class SharedSuite implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Deployment.class || type == SuiteProcess.class || type == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        SuiteProcess suite = suite(context);
        if (type == SuiteProcess.class) {
            return suite;
        }
        return type == Journey.class ? new Journey(suite.deployment()) : suite.deployment();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Secrets.requireKept(suite(context).directory());
    }

    /** It is closed with the store, when all tests are done. */
    private static SuiteProcess suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(SuiteProcess.class, type -> SuiteProcess.start("shared"), SuiteProcess.class);
    }
}
