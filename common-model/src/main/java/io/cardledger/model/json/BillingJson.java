package io.cardledger.model.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The suite's one way to read and write JSON. */
public final class BillingJson {

    /** Names in longer texts are not pooled: a pool that outlives the text would let strangers fill the memory. */
    private static final int MAX_POOLED_BYTES = 1_024;

    private static final JsonFactory LONG = tokens().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    /** Whoever finds many names of one hash makes the pool slow, not the text wrong. */
    private static final JsonFactory SHORT = tokens().disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private static final JsonFactory RECORDS = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper MAPPER = JsonMapper.builder(RECORDS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private BillingJson() {}

    private static JsonFactoryBuilder tokens() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build());
    }

    /**
     * For reading token by token. A number or name in an unknown field is skipped whatever its length.
     *
     * @param utf8 the text, in UTF-8 without exception; a byte order mark is skipped
     * @throws JacksonException if it is no UTF-8
     */
    public static JsonParser parser(byte[] utf8) {
        if (PlainText.isPlain(utf8)) {
            JsonFactory tokens = utf8.length > MAX_POOLED_BYTES ? LONG : SHORT;
            return tokens.createParser(ObjectReadContext.empty(), utf8);
        }
        CharBuffer text = decode(utf8);
        if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
            text.get();
        }
        return LONG.createParser(ObjectReadContext.empty(), text.array(), text.position(), text.remaining());
    }

    /** Jackson's own decoders take overlong forms and surrogates for characters: two texts would become one. */
    private static CharBuffer decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        } catch (CharacterCodingException e) {
            throw JacksonIOException.construct(e);
        }
    }

    /** For the records of this module. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Says what is wrong with a text, and where, without repeating any of it. */
    public static String describe(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        return where == null || where.getColumnNr() < 1
                ? what(e)
                : what(e) + " (at line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }

    private static String what(JacksonException e) {
        if (e instanceof JacksonIOException) {
            return "is not UTF-8";
        }
        if (e instanceof StreamConstraintsException) {
            return "is nested too deeply";
        }
        if (e instanceof StreamReadException) {
            return "is not valid JSON";
        }
        String field = e.getPath().isEmpty()
                ? null
                : e.getPath().get(e.getPath().size() - 1).getPropertyName();
        return field == null ? "does not fit" : field + " does not fit";
    }
}
