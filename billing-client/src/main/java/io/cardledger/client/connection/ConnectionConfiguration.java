package io.cardledger.client.connection;

import io.cardledger.client.settings.BillingClientSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Sets Tomcat up. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /** Last, so that nothing of Boot's replaces the protocol. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> streamConnections(BillingClientSettings settings) {
        return factory -> {
            factory.setProtocol(StreamProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof StreamProtocol protocol) {
                    protocol.setStreamSettings(settings.client().stream());
                }
            });
        };
    }
}
