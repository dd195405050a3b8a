package io.cardledger.client.imports.progress;

import io.cardledger.client.imports.format.ImportLayout;
import io.cardledger.client.imports.source.MeteredInput;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What makes two imports the same one: the content of the file, and how it is read.
 *
 * @param digest the SHA-256 of the content, in hexadecimal
 * @param key of the import, everywhere: 32 hexadecimal digits
 */
public record ImportIdentity(String digest, String key) {

    private static final int KEY_LENGTH = 32;

    /** The identity of a file with that digest, read as {@code layout} says. */
    public static ImportIdentity of(byte[] contentDigest, ImportLayout layout) {
        String digest = HexFormat.of().formatHex(contentDigest);
        byte[] both =
                MeteredInput.sha256().digest((digest + "\n" + layout.fingerprint()).getBytes(StandardCharsets.UTF_8));
        return new ImportIdentity(digest, HexFormat.of().formatHex(both).substring(0, KEY_LENGTH));
    }

    /** The id of the operation on that line; the same whenever the import is repeated. */
    public String idOf(long line) {
        return key + ":" + line;
    }

    /** Two imports of the same file have the same one, so that Kafka lets only the later one go on. */
    String transactionalId() {
        return "billing-import-" + key;
    }
}
