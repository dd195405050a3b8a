package io.cardledger.server.balance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Finds the handler of a balance by its path alone. Spring would do so by matching the method and the headers of the
 * call with each handler of the server before it looks at the path, which is most of what it does for a call. Whatever
 * else is called there is left to Spring.
 */
@Component
class BalanceMapping extends SimpleUrlHandlerMapping {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    BalanceMapping(BalanceController controller) throws NoSuchMethodException {
        Method balance = BalanceController.class.getDeclaredMethod(
                "balance", String.class, HttpServletRequest.class, HttpServletResponse.class);
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        setUrlMap(Map.of(BalanceController.PATH, new HandlerMethod(controller, balance)));
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest call) throws Exception {
        return READS.contains(call.getMethod()) ? super.getHandlerInternal(call) : null;
    }
}
