package io.cardledger.client.operation.web;

import io.cardledger.model.money.Money;
import io.cardledger.model.position.Position;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** Has OpenAPI describe money and positions as they stand in JSON. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    static {
        SpringDocUtils.getConfig().replaceWithClass(Money.class, BigDecimal.class);
        SpringDocUtils.getConfig().replaceWithClass(Position.class, String.class);
    }
}
