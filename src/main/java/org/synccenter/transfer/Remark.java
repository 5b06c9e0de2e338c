package org.synccenter.transfer;

/**
 * One sentence about what reading a file of another program has come to.
 *
 * @param text for people, in their language
 */
public record Remark(Kind kind, String text) {

    /** What it is about. */
    public enum Kind {
        /** It does the same here. */
        TAKEN,
        /** There is something for it here that is not quite the same. */
        DIFFERS,
        /** It could not be taken over. */
        LEFT_OUT
    }

    static Remark taken(TransferText text, Object... arguments) {
        return new Remark(Kind.TAKEN, text.text(arguments));
    }

    static Remark differs(TransferText text, Object... arguments) {
        return new Remark(Kind.DIFFERS, text.text(arguments));
    }

    static Remark leftOut(TransferText text, Object... arguments) {
        return new Remark(Kind.LEFT_OUT, text.text(arguments));
    }
}
