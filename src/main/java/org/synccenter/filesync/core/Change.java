package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan: what happens at one path of one side. Valid only in the plan's order, because a later change counts on the
 * earlier ones (a move that failed takes all later changes at or below both its paths with it).
 *
 * @param path where, in the names that hold once the plan's moves are done
 * @param from the old path of a {@link Action#MOVE}, null for everything else
 * @param action what happens
 * @param target the side it happens on
 * @param source what to bring or to take metadata from; null for {@link Action#DELETE} and {@link Action#MOVE}
 * @param expected what must be at the path (for a move: at {@code from}) for the change to be carried out; null = nothing. After a
 *     move done by this plan the ctime of the moved entry itself differs. Of a directory only the kind counts, and that it is empty
 *     when it is to be deleted or replaced.
 * @param metadata what a file has afterwards; null for everything but files, for deletions and for moves
 * @param reason why
 */
public record Change(
        RelPath path,
        @Nullable RelPath from,
        Action action,
        Side target,
        @Nullable Source source,
        @Nullable Entry expected,
        @Nullable Metadata metadata,
        Reason reason) {

    public Change {
        require((action == Action.MOVE) == (from != null), "a move, and nothing else, has an old path");
        require((action == Action.CREATE) == (expected == null), "a create, and nothing else, expects nothing");
        require((action == Action.DELETE || action == Action.MOVE) == (source == null), "source does not fit action");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** True for a move under a private name, where something waits until another move of the same plan has left its place. */
    public boolean stepsAside() {
        return action == Action.MOVE && Filter.isPrivate(path.name());
    }

    Change movedFrom(RelPath origin) {
        return new Change(path, origin, action, target, source, expected, metadata, reason);
    }

    /** True for the move that ends such a wait. */
    public boolean comesBack() {
        return from != null && Filter.isPrivate(from.name());
    }

    /** Bytes of content that have to be copied. */
    public long bytes() {
        boolean copies = action == Action.CREATE || action == Action.UPDATE || action == Action.REPLACE;
        return copies && source != null ? source.entry().fingerprint().size() : 0;
    }

    /** The kind of what the change is about: of what comes, else of what goes. */
    public Kind kind() {
        if (source != null) {
            return source.entry().kind();
        }
        return expected == null ? Kind.UNKNOWN : expected.kind();
    }
}
