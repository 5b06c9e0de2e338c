package org.synccenter.ui.theme;

/** How large everything is written. What is sized in pixels grows with it, see {@link Looks#scaled}. */
public enum TextSize {
    NORMAL(100),
    LARGE(125),
    LARGER(150);

    private static final double NORMAL_PIXELS = 13;

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /** The size of a stored setting; {@link #NORMAL} for anything unknown. */
    public static TextSize of(String setting) {
        for (TextSize size : values()) {
            if (size.setting().equals(setting)) {
                return size;
            }
        }
        return NORMAL;
    }

    /** How it is stored. */
    public String setting() {
        return String.valueOf(percent);
    }

    /** 100 is normal. */
    public int percent() {
        return percent;
    }

    /** The next larger one, or itself. */
    public TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next smaller one, or itself. */
    public TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** A style sheet that has nothing but this size. */
    String sheet() {
        return "data:text/css,.root%7B-fx-font-size:" + NORMAL_PIXELS * percent / 100 + "px;%7D";
    }
}
