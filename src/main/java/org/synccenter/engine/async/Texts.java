package org.synccenter.engine.async;

/** Cuts what is too long. */
final class Texts {
    private Texts() {}

    /** The text's beginning, without half a character at its end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
