package io.cardledger.server.listing;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.Placements;

/** Calls for several balances on the bench. */
final class ListingCalls {

    private final ListingController controller;

    ListingCalls(ReadBench bench) {
        Placements placements = bench.placed.placements();
        PeerListings peers = new PeerListings(bench.peers.client(), bench.self, bench.settings);
        ListingReads reads = new ListingReads(placements, bench.stores, bench.lags.lags(), peers);
        controller =
                new ListingController(new ListingParameters(placements), reads, bench.waiting.reads(), bench.renderer);
    }

    ReadAnswer get(String query, String... headers) {
        return new ReadAnswer(controller.list(ReadBench.call("/balance" + query, headers)));
    }
}
