package io.cardledger.bench.engine;

import io.cardledger.bench.peer.PeerOperation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Operations that go to the database in one statement. */
final class PostgresBatch {

    private static final String FOLD = """
            with applied as (
                insert into operation (card, id, units)
                select * from unnest(?::text[], ?::text[], ?::bigint[])
                on conflict do nothing
                returning card, units)
            insert into balance (card, units, operations)
            select card, sum(units), count(*) from applied group by card
            on conflict (card) do update
            set units = balance.units + excluded.units, operations = balance.operations + excluded.operations""";

    private final PreparedStatement statement;
    private final List<String> cards = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Long> units = new ArrayList<>();

    PostgresBatch(Connection database) throws SQLException {
        statement = database.prepareStatement(FOLD);
    }

    void add(PeerOperation operation, String position) {
        String id = operation.id();
        cards.add(operation.card());
        ids.add(id == null ? position : id);
        units.add(operation.units());
    }

    void write() throws SQLException {
        if (cards.isEmpty()) {
            return;
        }
        Connection database = statement.getConnection();
        statement.setArray(1, database.createArrayOf("text", cards.toArray()));
        statement.setArray(2, database.createArrayOf("text", ids.toArray()));
        statement.setArray(3, database.createArrayOf("bigint", units.toArray()));
        statement.executeUpdate();
        cards.clear();
        ids.clear();
        units.clear();
    }
}
