package io.cardledger.client.imports.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongConsumer;

/** Reads a file, tells how far, and knows the digest of what was read in the end. */
public final class MeteredInput extends FilterInputStream {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final DigestInputStream digest;
    private final LongConsumer progress;
    private long position;

    private MeteredInput(DigestInputStream digest, LongConsumer progress) {
        super(new BufferedInputStream(digest, BUFFER_BYTES));
        this.digest = digest;
        this.progress = progress;
    }

    /** @param progress is told how many bytes were read */
    public static MeteredInput open(ImportSource source, LongConsumer progress) throws IOException {
        InputStream file = Files.newInputStream(source.path());
        return new MeteredInput(new DigestInputStream(file, sha256()), progress);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        moved(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        moved(Math.max(0, count));
        return count;
    }

    /** Reads what is left, and digests the whole. */
    public byte[] digestOfAll() throws IOException {
        byte[] rest = new byte[BUFFER_BYTES];
        while (read(rest, 0, rest.length) >= 0) {
            // reading is what digests
        }
        return digest.getMessageDigest().digest();
    }

    private void moved(int bytes) {
        position += bytes;
        progress.accept(position);
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
