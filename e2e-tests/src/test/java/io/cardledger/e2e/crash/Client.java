package io.cardledger.e2e.crash;

import io.cardledger.e2e.suite.Secrets;
import io.cardledger.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends rounds of operations for cards of its own, each one until it is acknowledged, so that no card has more
 * ids open at a time than the suite remembers.
 */
final class Client implements Runnable {

    private static final int CARDS = 10;
    private static final int OPEN_IDS_PER_CARD = 16;
    private static final long PAUSE_MILLIS = 200;
    private static final long AMOUNT_LIMIT_UNITS = 10_000_000_000L;

    private final List<String> cards = Secrets.cards(CARDS);
    private final Sender sender;
    private final Books books;
    private final CountDownLatch stop;
    private final Random random;
    private long lastId;

    Client(Sender sender, Books books, CountDownLatch stop, long seed) {
        this.sender = sender;
        this.books = books;
        this.stop = stop;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try (sender) {
            while (stop.getCount() > 0) {
                untilAcknowledged(round());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilAcknowledged(List<Sent> round) throws InterruptedException {
        books.sending(round);
        List<Sent> open = new ArrayList<>(round);
        while (!open.isEmpty()) {
            List<Sent> acknowledged = sender.send(open);
            books.acknowledged(acknowledged);
            open.removeAll(acknowledged);
            if (!open.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Amounts are random: sums of other operations are other sums. */
    private List<Sent> round() {
        List<Sent> round = new ArrayList<>();
        for (int i = 0; i < OPEN_IDS_PER_CARD; i++) {
            lastId++;
            cards.forEach(card -> round.add(new Sent(card, "id-" + lastId, amount())));
        }
        return round;
    }

    private Money amount() {
        return new Money(random.nextLong(-AMOUNT_LIMIT_UNITS, AMOUNT_LIMIT_UNITS));
    }
}
