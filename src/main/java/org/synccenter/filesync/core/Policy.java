package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * What the pair's rules let pass when the ancestor decides.
 *
 * @param hasAncestor whether anything was agreed before
 * @param trusted whether the past is known
 */
record Policy(SyncRules rules, boolean hasAncestor, boolean trusted) {

    /** What becomes of a path that each side changed in its own way. */
    enum Verdict {
        LEFT,
        RIGHT,
        /** A person has to decide. */
        CONFLICT,
        /** The rules leave it alone. */
        NEITHER;

        @Nullable
        Side winner() {
            return switch (this) {
                case LEFT -> Side.LEFT;
                case RIGHT -> Side.RIGHT;
                case CONFLICT, NEITHER -> null;
            };
        }

        static Verdict of(Side side) {
            return side == Side.LEFT ? LEFT : RIGHT;
        }
    }

    /** The side that decides everything, if the rules have one. With an unknown past it must not overwrite or delete either. */
    @Nullable
    Side master() {
        if (!trusted) {
            return null;
        }
        SyncRules mirror = SyncMode.MIRROR.rules();
        return rules.equals(mirror) ? Side.LEFT : rules.equals(mirror.exchanged()) ? Side.RIGHT : null;
    }

    Rule masterRule() {
        return master() == Side.RIGHT ? Rule.RIGHT_DECIDES : Rule.LEFT_DECIDES;
    }

    /** With an unknown past nothing can be undone: what looks new may be what was agreed. */
    Handling handling(Side side, Category category) {
        Handling handling = rules.handling(side, category);
        return handling == Handling.REVERT && !trusted ? Handling.IGNORE : handling;
    }

    boolean carries(Side from, Category category) {
        return handling(from, category) == Handling.CARRY;
    }

    /** True when nothing that the side made or changed goes anywhere. */
    boolean ignoresContent(Side side) {
        return handling(side, Category.CREATED) == Handling.IGNORE
                && handling(side, Category.CHANGED) == Handling.IGNORE;
    }

    /** Both changed the path differently; where a side has nothing any more, nothing of it can be overwritten. */
    Verdict between(Spot spot, Category left, Category right) {
        if (handling(Side.LEFT, left) != Handling.CARRY
                && handling(Side.RIGHT, right) != Handling.CARRY
                && (handling(Side.LEFT, left) == Handling.IGNORE || handling(Side.RIGHT, right) == Handling.IGNORE)) {
            return Verdict.NEITHER;
        }
        for (Side side : Side.values()) {
            Handling own = handling(side, side == Side.LEFT ? left : right);
            Handling others = handling(side.other(), side == Side.LEFT ? right : left);
            boolean free = others == Handling.IGNORE && spot.entry(side.other()) == null;
            if (own == Handling.CARRY && (others == Handling.REVERT || free)) {
                return Verdict.of(side);
            }
        }
        return Verdict.CONFLICT;
    }

    /** True when two changes of these categories, none of which is ignored or gives way, exclude each other. */
    boolean collide(Category left, Category right) {
        Handling one = handling(Side.LEFT, left);
        return one != Handling.IGNORE && one == handling(Side.RIGHT, right);
    }

    Rule oneSideRule() {
        return hasAncestor ? Rule.ONE_SIDE_CHANGED : Rule.NO_ANCESTOR;
    }

    Skipped.Cause refusal() {
        return hasAncestor ? Skipped.Cause.MODE : Skipped.Cause.NO_ANCESTOR;
    }
}
