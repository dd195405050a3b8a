package io.cardledger.e2e.fault.history;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/** An answer as bytes. */
final class AnswerForm {

    private static final Way[] WAYS = Way.values();
    private static final Fate[] FATES = Fate.values();
    private static final Source[] SOURCES = Source.values();

    private final Names names = new Names();

    void write(Answer answer, ByteBuffer out) {
        write(answer.question(), out);
        write(answer.told(), out);
        out.put((byte) answer.origin().source().ordinal());
        Varlong.write(out, names.numberOf(answer.origin().instance()));
        Varlong.write(out, answer.origin().lag());
        Varlong.write(out, answer.beganAt());
        Varlong.write(out, answer.endedAt() - answer.beganAt());
    }

    Answer read(ByteBuffer in) {
        Question question = question(in);
        Told told = new Told(FATES[in.get()], Varlong.read(in), Varlong.read(in), prefix(in));
        Source source = SOURCES[in.get()];
        Origin origin = new Origin(name(in), source, Varlong.read(in));
        long beganAt = Varlong.read(in);
        return new Answer(question, told, origin, beganAt, beganAt + Varlong.read(in));
    }

    private void write(Question question, ByteBuffer out) {
        out.put((byte) question.way().ordinal());
        Varlong.write(out, names.numberOf(question.card()));
        write(question.after(), out);
        Varlong.write(out, question.maxLag());
        Varlong.write(out, names.numberOf(question.server()));
    }

    private Question question(ByteBuffer in) {
        Way way = WAYS[in.get()];
        return new Question(name(in), way, prefix(in), Varlong.read(in), name(in));
    }

    private static void write(Told told, ByteBuffer out) {
        out.put((byte) told.fate().ordinal());
        Varlong.write(out, told.units());
        Varlong.write(out, told.operations());
        write(told.position(), out);
    }

    private static void write(Prefix prefix, ByteBuffer out) {
        Varlong.write(out, prefix.offsets().size());
        prefix.offsets().forEach((partition, offset) -> {
            Varlong.write(out, partition);
            Varlong.write(out, offset);
        });
    }

    private static Prefix prefix(ByteBuffer in) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (long left = Varlong.read(in); left > 0; left--) {
            offsets.put((int) Varlong.read(in), Varlong.read(in));
        }
        return offsets.isEmpty() ? Prefix.NONE : new Prefix(offsets);
    }

    private String name(ByteBuffer in) {
        return names.name((int) Varlong.read(in));
    }
}
