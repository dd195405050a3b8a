package io.cardledger.model.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The suite's one way to read and write JSON. */
public final class BillingJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private BillingJson() {}

    /** For reading token by token. A number or name in an unknown field is skipped whatever its length. */
    public static JsonFactory factory() {
        return FACTORY;
    }

    /** For the records of this module. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Says what is wrong with a text, and where, without repeating any of it. */
    public static String describe(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        String what = e instanceof StreamReadException ? "is not valid JSON" : "does not fit";
        if (e instanceof DatabindException databind && !databind.getPath().isEmpty()) {
            String field = databind.getPath().get(databind.getPath().size() - 1).getPropertyName();
            what = field == null ? what : field + " does not fit";
        }
        return where == null || where.getColumnNr() < 1
                ? what
                : what + " (at line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }
}
