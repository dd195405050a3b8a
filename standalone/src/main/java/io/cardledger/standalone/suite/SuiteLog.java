package io.cardledger.standalone.suite;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where everything is logged; to be opened before the first logger is asked for. */
final class SuiteLog {

    private SuiteLog() {}

    static void open(Path directory) {
        System.setProperty("cardledger.logs", directory.toString());
        System.setProperty("logback.configurationFile", "logback-standalone.xml");
        // set up once for all, not by each application for itself
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
