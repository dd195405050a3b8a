package io.cardledger.fault.history.answer;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.contract.VariableLong;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/** An answer as bytes. */
final class AnswerCodec {

    private static final ReadChannel[] WAYS = ReadChannel.values();
    private static final AnswerKind[] FATES = AnswerKind.values();
    private static final AnswerSource[] SOURCES = AnswerSource.values();

    private final NameTable names = new NameTable();

    void write(RecordedAnswer answer, ByteBuffer out) {
        write(answer.question(), out);
        write(answer.told(), out);
        out.put((byte) answer.origin().source().ordinal());
        VariableLong.write(out, names.numberOf(answer.origin().instance()));
        VariableLong.write(out, answer.origin().lag());
        VariableLong.write(out, answer.beganAt());
        VariableLong.write(out, answer.endedAt() - answer.beganAt());
    }

    RecordedAnswer read(ByteBuffer in) {
        Question question = question(in);
        ToldBalance told = new ToldBalance(FATES[in.get()], VariableLong.read(in), VariableLong.read(in), prefix(in));
        AnswerSource source = SOURCES[in.get()];
        AnswerOrigin origin = new AnswerOrigin(name(in), source, VariableLong.read(in));
        long beganAt = VariableLong.read(in);
        return new RecordedAnswer(question, told, origin, beganAt, beganAt + VariableLong.read(in));
    }

    private void write(Question question, ByteBuffer out) {
        out.put((byte) question.way().ordinal());
        VariableLong.write(out, names.numberOf(question.card()));
        write(question.after(), out);
        VariableLong.write(out, question.maxLag());
        VariableLong.write(out, names.numberOf(question.server()));
    }

    private Question question(ByteBuffer in) {
        ReadChannel way = WAYS[in.get()];
        return new Question(name(in), way, prefix(in), VariableLong.read(in), name(in));
    }

    private static void write(ToldBalance told, ByteBuffer out) {
        out.put((byte) told.fate().ordinal());
        VariableLong.write(out, told.units());
        VariableLong.write(out, told.operations());
        write(told.position(), out);
    }

    private static void write(LogPrefix prefix, ByteBuffer out) {
        VariableLong.write(out, prefix.offsets().size());
        prefix.offsets().forEach((partition, offset) -> {
            VariableLong.write(out, partition);
            VariableLong.write(out, offset);
        });
    }

    private static LogPrefix prefix(ByteBuffer in) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (long left = VariableLong.read(in); left > 0; left--) {
            offsets.put((int) VariableLong.read(in), VariableLong.read(in));
        }
        return offsets.isEmpty() ? LogPrefix.NONE : new LogPrefix(offsets);
    }

    private String name(ByteBuffer in) {
        return names.name((int) VariableLong.read(in));
    }
}
