package io.cardledger.bench.workload;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** How operations spread over cards. */
public enum CardChoice {
    /** All cards alike. */
    UNIFORM("uniform") {
        @Override
        ToIntFunction<SplittableRandom> among(int cards) {
            return random -> random.nextInt(cards);
        }
    },
    /** The n-th card gets 1/n of what the first one gets. */
    ZIPF("zipf") {
        @Override
        ToIntFunction<SplittableRandom> among(int cards) {
            double[] sums = new double[cards];
            double sum = 0;
            for (int card = 0; card < cards; card++) {
                sum += 1.0 / (card + 1);
                sums[card] = sum;
            }
            return random -> {
                int found = Arrays.binarySearch(sums, random.nextDouble(sums[cards - 1]));
                return found >= 0 ? found : -found - 1;
            };
        }
    },
    /** One card gets 30 % of all, the others share the rest alike. */
    HOT("hot") {
        @Override
        ToIntFunction<SplittableRandom> among(int cards) {
            return random -> random.nextInt(100) < HOT_PERCENT ? 0 : random.nextInt(cards);
        }
    },
    /** One after the other, over and over. */
    EACH("each") {
        @Override
        ToIntFunction<SplittableRandom> among(int cards) {
            AtomicInteger next = new AtomicInteger();
            return random -> next.getAndUpdate(card -> (card + 1) % cards);
        }
    };

    private static final int HOT_PERCENT = 30;

    private final String label;

    CardChoice(String label) {
        this.label = label;
    }

    abstract ToIntFunction<SplittableRandom> among(int cards);

    /** Its name in reports. */
    public String label() {
        return label;
    }
}
