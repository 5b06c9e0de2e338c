package org.synccenter.filesync.core;

/**
 * Which changes travel between the sides of a pair, for each side and {@link Category}. The modes are three such sets.
 *
 * @param left what becomes of what the left side did
 * @param right what becomes of what the right side did
 */
public record SyncRules(Of left, Of right) {

    /** What becomes of one side's changes. */
    public record Of(Handling created, Handling changed, Handling deleted) {

        static Of all(Handling handling) {
            return new Of(handling, handling, handling);
        }

        public Handling handling(Category category) {
            return switch (category) {
                case CREATED -> created;
                case CHANGED -> changed;
                case DELETED -> deleted;
            };
        }

        Of with(Category category, Handling handling) {
            return new Of(
                    category == Category.CREATED ? handling : created,
                    category == Category.CHANGED ? handling : changed,
                    category == Category.DELETED ? handling : deleted);
        }
    }

    public Of of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public Handling handling(Side side, Category category) {
        return of(side).handling(category);
    }

    /** These rules with another handling for one category of one side. */
    public SyncRules with(Side side, Category category, Handling handling) {
        Of changed = of(side).with(category, handling);
        return side == Side.LEFT ? new SyncRules(changed, right) : new SyncRules(left, changed);
    }

    /** These rules with left and right in each other's place. */
    public SyncRules exchanged() {
        return new SyncRules(/* left= */ right, /* right= */ left);
    }

    /** True when neither side is treated differently from the other. */
    public boolean symmetric() {
        return left.equals(right);
    }
}
