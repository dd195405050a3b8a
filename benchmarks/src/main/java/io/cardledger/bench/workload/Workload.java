package io.cardledger.bench.workload;

/**
 * What is folded.
 *
 * @param cards how many cards
 * @param choice how operations spread over them
 * @param withIds whether operations have ids; then one in a hundred is sent twice
 * @param warmUp how many operations come before those that are measured; if there are enough of them, each card gets
 *     its first one then
 * @param measured how many are measured
 */
public record Workload(int cards, CardChoice choice, boolean withIds, int warmUp, int measured) {

    /** The seed of all runs. */
    static final long SEED = 20_260_101;

    /** How many operations there are in all. */
    public int operations() {
        return warmUp + measured;
    }

    /** Its name in reports. */
    public String label() {
        return "%s-%s-%s".formatted(shortened(cards), choice.label(), withIds ? "ids" : "noids");
    }

    private static String shortened(int count) {
        if (count % 1_000_000 == 0) {
            return count / 1_000_000 + "M";
        }
        return count % 1_000 == 0 ? count / 1_000 + "k" : String.valueOf(count);
    }
}
