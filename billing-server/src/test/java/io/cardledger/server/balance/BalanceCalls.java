package io.cardledger.server.balance;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Calls for balances on the bench. */
final class BalanceCalls {

    private final BalanceController controller;

    BalanceCalls(ReadBench bench) {
        PeerReads peers = new PeerReads(bench.peers.client(), bench.settings);
        StandbyReads standbys = new StandbyReads(bench.stores, bench.lags.lags(), peers, bench.self);
        BalanceReads reads = new BalanceReads(bench.placed.placements(), bench.stores, peers, standbys, bench.self);
        controller = new BalanceController(
                new BalanceParameters(bench.settings), reads, bench.waiting.reads(), bench.renderer);
    }

    ReadAnswer get(String cardAndQuery, String... headers) {
        MockHttpServletRequest call = ReadBench.call("/balance/" + cardAndQuery, headers);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            CompletableFuture<ResponseEntity<byte[]>> late =
                    controller.balance(cardAndQuery.split("\\?")[0], call, response);
            return late == null ? ReadAnswer.written(response) : new ReadAnswer(late);
        } catch (IOException | HttpMediaTypeNotAcceptableException e) {
            throw new IllegalStateException(e);
        }
    }
}
