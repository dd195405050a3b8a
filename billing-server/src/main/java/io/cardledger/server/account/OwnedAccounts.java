package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import lombok.RequiredArgsConstructor;

/** The accounts of a partition that this instance owns, as the last operation left them. */
@RequiredArgsConstructor
final class OwnedAccounts implements AccountsView {

    private final Accounts accounts;
    private final FoldedOffsets folded;

    @Override
    public Lookup lookup(String card, Positions after) {
        // the balance last: read before, one from before a position could pass for one after it
        Positions missing = folded.missingFrom(after);
        CardBalance balance = accounts.balanceOf(card);
        return new Lookup(balance, FoldedOffsets.includes(balance, missing));
    }

    @Override
    public Page page(String from, int limit) {
        return accounts.page(from, limit);
    }
}
