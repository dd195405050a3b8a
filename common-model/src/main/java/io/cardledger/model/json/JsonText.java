package io.cardledger.model.json;

/** Rules for text that comes from outside. */
public final class JsonText {

    private JsonText() {}

    /**
     * Whether {@code text} has 1 to {@code maxLength} characters, none of them half a surrogate pair: that has no UTF-8
     * form, and two different texts would become one.
     */
    public static boolean isText(String text, int maxLength) {
        int characters = 0;
        for (int i = 0; i < text.length() && characters <= maxLength; characters++) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return characters > 0 && characters <= maxLength;
    }
}
