package io.cardledger.fault.contract;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An operation as the contract describes it, read with nothing of the suite's code. */
public final class OperationParser {

    private static final Pattern CARD = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9_.:-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,6})?");
    private static final int LONGEST = 64;
    private static final int SCALE = 4;
    private static final BigDecimal LIMIT = new BigDecimal("1E12");
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Field> fields = new HashMap<>();

    private OperationParser() {}

    /** Empty if it is no operation. */
    public static Optional<Operation> read(byte[] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            return new OperationParser().read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | JacksonException | BrokenRule e) {
            return Optional.empty();
        }
    }

    private Optional<Operation> read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                readField(json);
            }
            require(json.nextToken() == null);
        }
        return Optional.of(new Operation(card(), units(), id(), at()));
    }

    private void readField(JsonParser json) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        switch (name) {
            case "card", "operation", "id", "at" -> {
                String text = token.isScalarValue() ? json.getString() : "";
                json.skipChildren();
                require(fields.put(name, new Field(token, text)) == null);
            }
            default -> json.skipChildren();
        }
    }

    private String card() {
        Field card = required("card");
        require(card.token() == JsonToken.VALUE_STRING
                && CARD.matcher(card.text()).matches());
        return card.text();
    }

    private long units() {
        Field amount = required("operation");
        require(amount.token().isNumeric() || amount.token() == JsonToken.VALUE_STRING);
        require(amount.text().length() <= LONGEST
                && NUMBER.matcher(amount.text()).matches());
        BigDecimal exact = new BigDecimal(amount.text()).stripTrailingZeros();
        require(exact.scale() <= SCALE && exact.abs().compareTo(LIMIT) < 0);
        return exact.movePointRight(SCALE).longValueExact();
    }

    private Field required(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new BrokenRule();
        }
        return field;
    }

    private @Nullable String id() {
        Field id = fields.get("id");
        if (id == null || id.token() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(id.token() == JsonToken.VALUE_STRING);
        long characters = id.text().codePoints().count();
        require(characters >= 1 && characters <= LONGEST);
        require(id.text().codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        return id.text();
    }

    private @Nullable Instant at() {
        Field at = fields.get("at");
        if (at == null || at.token() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(at.token() == JsonToken.VALUE_STRING);
        try {
            return Instant.parse(at.text());
        } catch (DateTimeException e) {
            throw new BrokenRule();
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new BrokenRule();
        }
    }

    private record Field(JsonToken token, String text) {}

    /** An operation that counts, unless its id says otherwise. */
    public record Operation(
            String card,
            long units,
            @Nullable String id,
            @Nullable Instant at) {}

    private static final class BrokenRule extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenRule() {
            super(null, null, false, false);
        }
    }
}
