package io.cardledger.fault.history.answer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All answers of a run, in a few dozen bytes each. */
public final class AnswerJournal {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int MAX_ANSWER_BYTES = 4_096;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final AnswerCodec form = new AnswerCodec();
    private long size;

    /** Adds one. */
    public synchronized void add(RecordedAnswer answer) {
        if (chunks.isEmpty() || last().remaining() < MAX_ANSWER_BYTES) {
            chunks.add(ByteBuffer.allocate(CHUNK_BYTES));
        }
        form.write(answer, last());
        size++;
    }

    /** How many there are. */
    public synchronized long size() {
        return size;
    }

    /** Hands out all that are there by now, in the order in which they were added. */
    public void forEach(Consumer<RecordedAnswer> reader) {
        for (ByteBuffer chunk : written()) {
            while (chunk.hasRemaining()) {
                reader.accept(form.read(chunk));
            }
        }
    }

    private synchronized List<ByteBuffer> written() {
        return chunks.stream().map(chunk -> chunk.duplicate().flip()).toList();
    }

    private ByteBuffer last() {
        return chunks.get(chunks.size() - 1);
    }
}
