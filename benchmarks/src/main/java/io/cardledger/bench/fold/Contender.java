package io.cardledger.bench.fold;

import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.process.JavaProgram;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * An engine in the race.
 *
 * @param label its name in reports
 * @param inMemory whether it keeps its state in memory, where that is a choice
 * @param program what is run
 * @param changelog the topic of one record per operation that shows how far it is, by the name of its group; empty if
 *     the committed offsets of the group do
 * @param result the topic of its balances by that of its output
 * @param decoder the balance in units of a value there
 * @param countsRepeats whether it has no notion of a duplicate
 */
record Contender(
        String label,
        boolean inMemory,
        Function<Assignment, JavaProgram> program,
        UnaryOperator<String> changelog,
        Function<Assignment, String> result,
        ToLongFunction<byte[]> decoder,
        boolean countsRepeats) {

    private static final String NO_TOPIC = "";

    /** One whose committed offsets tell, and whose balances are in its output topic. */
    static Contender of(
            String label, boolean inMemory, Function<Assignment, JavaProgram> program, ToLongFunction<byte[]> decoder) {
        return new Contender(label, inMemory, program, group -> NO_TOPIC, Assignment::output, decoder, false);
    }

    /** The same without a notion of duplicates. */
    Contender countingRepeats() {
        return new Contender(label, inMemory, program, changelog, result, decoder, true);
    }

    /** The same, with a changelog that tells how far it is, and has the balances. */
    Contender toldByChangelog(UnaryOperator<String> name) {
        return new Contender(
                label, inMemory, program, name, assignment -> name.apply(assignment.group()), decoder, countsRepeats);
    }
}
