package io.cardledger.bench.workload;

/**
 * The balances that an engine must come to, in units, by the number of the card: sums of what was made, with no regard
 * to how it is written, read or folded.
 *
 * @param once where repeats count once
 * @param every where they count every time
 * @param known the cards that occur
 */
public record Expected(long[] once, long[] every, boolean[] known) {

    /** Those of a workload. */
    public static Expected of(Workload workload) {
        Expected expected =
                new Expected(new long[workload.cards()], new long[workload.cards()], new boolean[workload.cards()]);
        OperationCursor operations = new OperationCursor(workload);
        for (int i = 0; i < workload.operations(); i++) {
            operations.next();
            expected.add(operations);
        }
        return expected;
    }

    private void add(OperationCursor operation) {
        int card = operation.card();
        known[card] = true;
        every[card] += operation.units();
        once[card] += operation.isRepeat() ? 0 : operation.units();
    }
}
