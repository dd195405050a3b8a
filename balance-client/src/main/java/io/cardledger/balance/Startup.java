package io.cardledger.balance;

import io.cardledger.balance.board.BalanceBoard;
import io.cardledger.balance.settings.BalanceClientSettings;
import io.cardledger.model.topic.RetryingTopicSetup;
import io.cardledger.support.reply.SharedReplyTemplate;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** What must be done once the application is up: topics first, then replies, and only then queries. */
@Component
@RequiredArgsConstructor
final class Startup implements ApplicationRunner {

    private final KafkaAdmin admin;
    private final BalanceClientSettings settings;
    private final SharedReplyTemplate replies;
    private final BalanceBoard board;

    @Override
    public void run(ApplicationArguments args) {
        new RetryingTopicSetup(
                        admin.getConfigurationProperties(),
                        settings.topics(),
                        settings.balance().startTimeout())
                .run();
        replies.start();
        board.start();
    }
}
