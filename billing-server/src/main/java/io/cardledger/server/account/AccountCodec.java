package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import java.time.Instant;

/**
 * An account as the bytes of the store and its changelog.
 *
 * <p>Version 1: the version; balance in units, number of operations and time, each a zig-zag variable-length long; the
 * number of decided offsets and for each partition and offset; the number of remembered ids and for each, oldest first,
 * the 64-bit hash, the amount in units, and the time since that of the id before it (of the first one, since the
 * account's).
 */
public final class AccountCodec {

    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 1 + 5 * AccountWriter.MAX_VARLONG_BYTES;

    private final int rememberedIds;

    /** @param rememberedIds how many ids a card remembers, at least 1 */
    public AccountCodec(int rememberedIds) {
        this.rememberedIds = rememberedIds;
    }

    /** How many ids a card remembers. */
    public int rememberedIds() {
        return rememberedIds;
    }

    /** The account as bytes. */
    public byte[] encode(Account account) {
        AccountWriter out = new AccountWriter(maxSize(account));
        out.writeByte(VERSION);
        out.writeVarlong(account.units());
        out.writeVarlong(account.operations());
        out.writeVarlong(account.updatedAt());
        writeDecided(account.decided(), out);
        account.ids().write(account.updatedAt(), out);
        return out.written();
    }

    /**
     * Gives a fresh account what the bytes hold.
     *
     * @throws IllegalStateException if the bytes are of another version
     */
    public <A extends Account> A decode(A account, byte[] bytes) {
        AccountReader in = checked(bytes);
        account.restore(in.readVarlong(), in.readVarlong(), in.readVarlong());
        readDecided(in, account.decided());
        account.ids().read(bytes, in, account.updatedAt());
        return account;
    }

    /**
     * Reads just the balance.
     *
     * @throws IllegalStateException if the bytes are of another version
     */
    public CardBalance decodeBalance(String card, byte[] bytes) {
        AccountReader in = checked(bytes);
        Money balance = new Money(in.readVarlong());
        long operations = in.readVarlong();
        Instant updatedAt = Instant.ofEpochMilli(in.readVarlong());
        DecidedOffsets decided = new DecidedOffsets();
        readDecided(in, decided);
        return new CardBalance(card, balance, operations, updatedAt, decided.toPositions());
    }

    private static AccountReader checked(byte[] bytes) {
        AccountReader in = new AccountReader(bytes, 0);
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IllegalStateException("the store holds an account of version " + version
                    + ", and this program reads version " + VERSION + ": start the program that wrote it");
        }
        return in;
    }

    private static int maxSize(Account account) {
        return FIXED_BYTES
                + account.decided().size() * 2 * AccountWriter.MAX_VARLONG_BYTES
                + account.ids().maxBytes();
    }

    private static void writeDecided(DecidedOffsets decided, AccountWriter out) {
        out.writeVarlong(decided.size());
        for (int i = 0; i < decided.size(); i++) {
            out.writeVarlong(decided.partitionAt(i));
            out.writeVarlong(decided.offsetAt(i));
        }
    }

    private static void readDecided(AccountReader in, DecidedOffsets decided) {
        for (long left = in.readVarlong(); left > 0; left--) {
            decided.set((int) in.readVarlong(), in.readVarlong());
        }
    }
}
