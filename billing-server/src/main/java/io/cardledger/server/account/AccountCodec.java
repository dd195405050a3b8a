package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * An account as the bytes of the store and its changelog.
 *
 * <p>Version 1: the version; balance in units, number of operations and time, each a zig-zag variable-length long; the
 * number of decided offsets and for each partition and offset; the number of remembered ids and for each, oldest first,
 * the 64-bit hash, the amount in units and the time.
 */
public final class AccountCodec {

    private static final byte VERSION = 1;
    private static final int MAX_VARLONG_BYTES = 10;
    private static final int FIXED_BYTES = 1 + 5 * MAX_VARLONG_BYTES;

    private final int rememberedIds;

    /** @param rememberedIds how many ids a card remembers, at least 1 */
    public AccountCodec(int rememberedIds) {
        this.rememberedIds = rememberedIds;
    }

    Account fresh(String card) {
        return new Account(card, rememberedIds);
    }

    byte[] encode(Account account) {
        ByteBuffer out = ByteBuffer.allocate(maxSize(account));
        out.put(VERSION);
        ByteUtils.writeVarlong(account.units(), out);
        ByteUtils.writeVarlong(account.operations(), out);
        ByteUtils.writeVarlong(account.updatedAt(), out);
        writeDecided(account.decided(), out);
        writeIds(account.ids(), out);
        return Arrays.copyOf(out.array(), out.position());
    }

    /** @throws IllegalStateException if the bytes are of another version */
    Account decode(String card, byte[] bytes) {
        ByteBuffer in = checked(bytes);
        Account account = fresh(card);
        account.restore(ByteUtils.readVarlong(in), ByteUtils.readVarlong(in), ByteUtils.readVarlong(in));
        readDecided(in, account.decided());
        readIds(in, account.ids());
        return account;
    }

    /**
     * Reads just the balance.
     *
     * @throws IllegalStateException if the bytes are of another version
     */
    CardBalance decodeBalance(String card, byte[] bytes) {
        ByteBuffer in = checked(bytes);
        Money balance = new Money(ByteUtils.readVarlong(in));
        long operations = ByteUtils.readVarlong(in);
        Instant updatedAt = Instant.ofEpochMilli(ByteUtils.readVarlong(in));
        DecidedOffsets decided = new DecidedOffsets();
        readDecided(in, decided);
        return new CardBalance(card, balance, operations, updatedAt, decided.toPositions());
    }

    private static ByteBuffer checked(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException("the store holds an account of version " + version
                    + ", and this program reads version " + VERSION + ": start the program that wrote it");
        }
        return in;
    }

    private static int maxSize(Account account) {
        return FIXED_BYTES
                + account.decided().size() * 2 * MAX_VARLONG_BYTES
                + account.ids().size() * (Long.BYTES + 2 * MAX_VARLONG_BYTES);
    }

    private static void writeDecided(DecidedOffsets decided, ByteBuffer out) {
        ByteUtils.writeVarint(decided.size(), out);
        for (int i = 0; i < decided.size(); i++) {
            ByteUtils.writeVarint(decided.partitionAt(i), out);
            ByteUtils.writeVarlong(decided.offsetAt(i), out);
        }
    }

    private static void readDecided(ByteBuffer in, DecidedOffsets decided) {
        for (int left = ByteUtils.readVarint(in); left > 0; left--) {
            decided.set(ByteUtils.readVarint(in), ByteUtils.readVarlong(in));
        }
    }

    private static void writeIds(RememberedIds ids, ByteBuffer out) {
        ByteUtils.writeVarint(ids.size(), out);
        for (int n = 0; n < ids.size(); n++) {
            int index = ids.indexOfAge(n);
            out.putLong(ids.hashAt(index));
            ByteUtils.writeVarlong(ids.amountAt(index), out);
            ByteUtils.writeVarlong(ids.timeAt(index), out);
        }
    }

    private static void readIds(ByteBuffer in, RememberedIds ids) {
        for (int left = ByteUtils.readVarint(in); left > 0; left--) {
            ids.add(in.getLong(), ByteUtils.readVarlong(in), ByteUtils.readVarlong(in));
        }
    }
}
