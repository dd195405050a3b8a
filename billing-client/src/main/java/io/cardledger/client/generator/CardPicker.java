package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.GeneratorSettings;
import java.util.concurrent.ThreadLocalRandom;

/** Picks the number of the card that gets the next operation; for one thread. */
abstract sealed class CardPicker {

    abstract int next();

    static CardPicker of(GeneratorSettings settings) {
        return switch (settings.distribution()) {
            case ROUND_ROBIN -> new RoundRobin(settings.cards());
            case UNIFORM -> new Uniform(settings.cards());
            case ZIPF -> new Zipf(new ZipfSampler(settings.cards(), settings.exponent()));
        };
    }

    private static final class RoundRobin extends CardPicker {

        private final int cards;
        private int next;

        private RoundRobin(int cards) {
            this.cards = cards;
        }

        @Override
        int next() {
            int card = next;
            next = card + 1 == cards ? 0 : card + 1;
            return card;
        }
    }

    private static final class Uniform extends CardPicker {

        private final int cards;

        private Uniform(int cards) {
            this.cards = cards;
        }

        @Override
        int next() {
            return ThreadLocalRandom.current().nextInt(cards);
        }
    }

    private static final class Zipf extends CardPicker {

        private final ZipfSampler ranks;

        private Zipf(ZipfSampler ranks) {
            this.ranks = ranks;
        }

        @Override
        int next() {
            return ranks.next(ThreadLocalRandom.current()) - 1;
        }
    }
}
