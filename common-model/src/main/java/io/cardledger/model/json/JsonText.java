package io.cardledger.model.json;

/** Rules for text that comes from outside. */
public final class JsonText {

    private JsonText() {}

    /** Whether {@code text} has 1 to {@code maxLength} characters, none of them half a surrogate pair. */
    public static boolean isText(String text, int maxLength) {
        if (text.isEmpty() || text.length() > 2 * maxLength) {
            return false;
        }
        return text.codePointCount(0, text.length()) <= maxLength
                && text.codePoints().noneMatch(JsonText::isSurrogate);
    }

    /** A lone surrogate has no UTF-8 form: two different texts would become one. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
