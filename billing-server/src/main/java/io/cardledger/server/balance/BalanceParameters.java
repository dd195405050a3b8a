package io.cardledger.server.balance;

import io.cardledger.model.position.Positions;
import io.cardledger.server.answer.CardParameter;
import io.cardledger.server.answer.ReadOptions;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.support.parameter.Parameters;
import io.cardledger.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Reads the card of a call, and how it is read. */
@Component
class BalanceParameters {

    private final int partitions;

    BalanceParameters(BillingServerSettings settings) {
        this.partitions = settings.topics().partitions();
    }

    /** @throws ProblemException if the card or a parameter does not fit */
    BalanceRequest read(String card, String accept, HttpServletRequest call) {
        CardParameter.check(card);
        Parameters parameters = new Parameters(call.getParameterMap());
        Positions after = parameters.one("after", this::positions, Positions.NONE);
        return new BalanceRequest(card, after, accept, ReadOptions.of(parameters, call));
    }

    private Positions positions(String text) {
        Positions positions = Positions.parse(text);
        if (positions.all().stream().anyMatch(position -> position.partition() >= partitions)) {
            throw new IllegalArgumentException("must name one of the " + partitions + " partitions, from 0");
        }
        return positions;
    }
}
