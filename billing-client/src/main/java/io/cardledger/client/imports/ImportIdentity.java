package io.cardledger.client.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two imports the same one: the content of the file, and how it is read.
 *
 * @param digest the SHA-256 of the content, in hexadecimal
 * @param key of the import, everywhere: 32 hexadecimal digits
 */
record ImportIdentity(String digest, String key) {

    private static final int KEY_LENGTH = 32;

    static ImportIdentity of(byte[] contentDigest, ImportLayout layout) {
        String digest = HexFormat.of().formatHex(contentDigest);
        byte[] both = sha256().digest((digest + "\n" + layout.fingerprint()).getBytes(StandardCharsets.UTF_8));
        return new ImportIdentity(digest, HexFormat.of().formatHex(both).substring(0, KEY_LENGTH));
    }

    /** The id of the operation on that line; the same whenever the import is repeated. */
    String idOf(long line) {
        return key + ":" + line;
    }

    /** Two imports of the same file have the same one, so that Kafka lets only the later one go on. */
    String transactionalId() {
        return "billing-import-" + key;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
