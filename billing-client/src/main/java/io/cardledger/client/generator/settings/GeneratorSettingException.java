package io.cardledger.client.generator.settings;

/** A generator setting that does not fit; the message starts with the field and says the rule. */
public final class GeneratorSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param rule what the field must be like */
    public GeneratorSettingException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
    }

    /** The field at fault. */
    public String field() {
        return field;
    }
}
