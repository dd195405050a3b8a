package io.cardledger.support.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** To be imported by each service: puts problems in place of every other form of error of Spring and Tomcat. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemConfiguration {

    private static final String TOMCAT_USER_DATA = "org.apache.juli.logging.UserDataHelper.CONFIG";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        // by default Tomcat logs malformed requests at INFO, with the card that stands in them
        System.setProperty(TOMCAT_USER_DATA, "DEBUG_ALL");
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
