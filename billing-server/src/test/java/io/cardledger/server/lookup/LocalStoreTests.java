package io.cardledger.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalStoreTests {

    @Test
    void nothingIsKnownBeforeTheFoldIsStarted() {
        LocalStore store = new LocalStore("accounts", () -> null);
        assertThat(store.ask(new CompletenessQuery(), 0)).isEmpty();
    }
}
