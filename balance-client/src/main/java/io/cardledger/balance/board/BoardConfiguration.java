package io.cardledger.balance.board;

import io.cardledger.balance.query.BalanceQueries;
import io.cardledger.balance.settings.BalanceClientSettings;
import io.cardledger.balance.settings.PrintingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    BalanceBoard balanceBoard(BalanceQueries queries, BalanceClientSettings settings) {
        PrintingSettings printing = settings.balance().printing();
        BalanceBoard board = new BalanceBoard(queries, settings.balance().cards(), printing.interval());
        if (printing.enabled()) {
            board.addListener(new BoardPrinter(System.out));
        }
        return board;
    }
}
