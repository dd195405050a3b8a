package io.cardledger.model.money;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ser.std.StdSerializer;

/** Money as a JSON number with 2 to 4 decimal places, read back from a number or a string holding one. */
final class MoneyJson {

    private MoneyJson() {}

    /** Writes the plain decimal. */
    static final class Writer extends StdSerializer<Money> {

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeNumber(money.toString());
        }
    }

    /** Reads the literal as it stands, never by way of a binary floating-point number. */
    static final class Reader extends StdDeserializer<Money> {

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonToken token = json.currentToken();
            if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
                return (Money) context.handleUnexpectedToken(Money.class, json);
            }
            try {
                return Money.parse(json.getString());
            } catch (MoneyFormatException e) {
                throw InvalidFormatException.from(json, e.getMessage(), null, Money.class);
            }
        }
    }
}
