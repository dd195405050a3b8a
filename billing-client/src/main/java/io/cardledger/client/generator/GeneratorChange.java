package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.CardDistribution;
import io.cardledger.client.generator.settings.GeneratorSettingException;
import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.client.generator.settings.GeneratorSettings.GeneratorSettingsBuilder;
import io.cardledger.client.generator.settings.SendMode;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.support.problem.ProblemException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the settings that a caller wants changed; those not named keep their values. */
final class GeneratorChange {

    private static final int MAX_NUMBER_LENGTH = 64;
    private static final int MAX_SHOWN_LENGTH = 64;

    private final GeneratorSettingsBuilder settings;
    private final Set<String> seen = new HashSet<>();

    private GeneratorChange(GeneratorSettings current) {
        this.settings = current.toBuilder();
    }

    /** @throws ProblemException if the JSON is no settings object or a setting does not fit; it names the field */
    static GeneratorSettings apply(byte[] json, GeneratorSettings current) {
        try (JsonParser parser = BillingJson.parser(json)) {
            return new GeneratorChange(current).read(parser);
        } catch (JacksonException e) {
            throw badRequest("the body " + BillingJson.describe(e));
        } catch (GeneratorSettingException e) {
            throw new ProblemException(Problem.of(ProblemType.BAD_PARAMETER, String.valueOf(e.getMessage()))
                    .withField(e.field()));
        }
    }

    private GeneratorSettings read(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw badRequest("the body must be one JSON object, such as {\"rate\":1000}");
        }
        String field;
        while ((field = json.nextName()) != null) {
            if (!seen.add(field)) {
                throw new GeneratorSettingException(field, "must occur once");
            }
            json.nextToken();
            set(field, json);
        }
        if (json.nextToken() != null) {
            throw badRequest("the body has text after the JSON object");
        }
        return settings.build();
    }

    private void set(String field, JsonParser json) {
        switch (field) {
            case "enabled" -> settings.enabled(flag(field, json));
            case "rate" -> settings.rate(number(field, json).doubleValue());
            case "cards" -> settings.cards(wholeNumber(field, json));
            case "distribution" -> settings.distribution(distribution(field, json));
            case "exponent" -> settings.exponent(number(field, json).doubleValue());
            case "minAmount" -> settings.minAmount(amount(field, json));
            case "maxAmount" -> settings.maxAmount(amount(field, json));
            case "mode" -> settings.mode(mode(field, json));
            default -> throw unknown(field);
        }
    }

    private static GeneratorSettingException unknown(String field) {
        String shown = field.length() > MAX_SHOWN_LENGTH ? "a field" : field;
        return new GeneratorSettingException(shown, "is no setting; see GET /generator for those there are");
    }

    private static boolean flag(String field, JsonParser json) {
        if (!json.currentToken().isBoolean()) {
            throw new GeneratorSettingException(field, "must be true or false");
        }
        return json.getBooleanValue();
    }

    private static BigDecimal number(String field, JsonParser json) {
        if (!json.currentToken().isNumeric() || json.getStringLength() > MAX_NUMBER_LENGTH) {
            throw new GeneratorSettingException(field, "must be a number");
        }
        return json.getDecimalValue();
    }

    private static int wholeNumber(String field, JsonParser json) {
        BigDecimal number = number(field, json);
        if (number.precision() - number.scale() > 9) {
            throw new GeneratorSettingException(field, "is too large");
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new GeneratorSettingException(field, "must be a whole number");
        }
    }

    private static Money amount(String field, JsonParser json) {
        if (!json.currentToken().isNumeric() && json.currentToken() != JsonToken.VALUE_STRING) {
            throw new GeneratorSettingException(field, "must be a JSON number, or a string holding one");
        }
        try {
            return Money.parse(json.getString());
        } catch (IllegalArgumentException e) {
            throw new GeneratorSettingException(field, String.valueOf(e.getMessage()));
        }
    }

    private static CardDistribution distribution(String field, JsonParser json) {
        return CardDistribution.of(json.getString())
                .orElseThrow(() -> new GeneratorSettingException(field, "must be round-robin, uniform or zipf"));
    }

    private static SendMode mode(String field, JsonParser json) {
        return SendMode.of(json.getString())
                .orElseThrow(() -> new GeneratorSettingException(field, "must be none, leader or all"));
    }

    private static ProblemException badRequest(String detail) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, detail));
    }
}
