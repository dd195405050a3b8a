package io.cardledger.balance.web;

import io.cardledger.support.problem.ProblemConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ProblemConfiguration.class)
class WebConfiguration {

    @Bean
    BalanceTextConverter balanceTextConverter() {
        return new BalanceTextConverter();
    }
}
