package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * An account as the bytes of the store and its changelog.
 *
 * <p>Version 1: the version; balance in units, number of operations and time, each a zig-zag variable-length long; the
 * number of decided offsets and for each partition and offset; the number of remembered ids and for each, oldest first,
 * the 64-bit hash, the amount in units, and the time since that of the id before it (of the first one, since the account's).
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
        AccountWriter out = new AccountWriter(maxSize(account));
        out.writeByte(VERSION);
        out.writeVarlong(account.units());
        out.writeVarlong(account.operations());
        out.writeVarlong(account.updatedAt());
        writeDecided(account.decided(), out);
        writeIds(account.ids(), account.updatedAt(), out);
        return out.written();
    }

    /** @throws IllegalStateException if the bytes are of another version */
    Account decode(String card, byte[] bytes) {
        ByteBuffer in = checked(bytes);
        Account account = fresh(card);
        account.restore(ByteUtils.readVarlong(in), ByteUtils.readVarlong(in), ByteUtils.readVarlong(in));
        readDecided(in, account.decided());
        readIds(in, account.updatedAt(), account.ids());
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

    private static void writeDecided(DecidedOffsets decided, AccountWriter out) {
        out.writeVarlong(decided.size());
        for (int i = 0; i < decided.size(); i++) {
            out.writeVarlong(decided.partitionAt(i));
            out.writeVarlong(decided.offsetAt(i));
        }
    }

    private static void readDecided(ByteBuffer in, DecidedOffsets decided) {
        for (int left = ByteUtils.readVarint(in); left > 0; left--) {
            decided.set(ByteUtils.readVarint(in), ByteUtils.readVarlong(in));
        }
    }

    private static void writeIds(RememberedIds ids, long updatedAt, AccountWriter out) {
        out.writeVarlong(ids.size());
        long before = updatedAt;
        for (int n = 0; n < ids.size(); n++) {
            int index = ids.indexOfAge(n);
            long time = ids.timeAt(index);
            out.writeLong(ids.hashAt(index));
            out.writeVarlong(ids.amountAt(index));
            out.writeVarlong(time - before);
            before = time;
        }
    }

    private static void readIds(ByteBuffer in, long updatedAt, RememberedIds ids) {
        long time = updatedAt;
        for (int left = ByteUtils.readVarint(in); left > 0; left--) {
            long hash = in.getLong();
            long amount = ByteUtils.readVarlong(in);
            time += ByteUtils.readVarlong(in);
            ids.add(hash, amount, time);
        }
    }
}
