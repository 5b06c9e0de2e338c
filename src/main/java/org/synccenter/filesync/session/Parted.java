package org.synccenter.filesync.session;

import java.util.Objects;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.RelPath;

/**
 * What the archive has in the place of what the sides differ in: agreed once, on something that no side has. So both have changed it since,
 * which only the user can settle; and nothing that either has anywhere was moved there from here.
 */
final class Parted {

    private static final AncestorEntry NO_FILE =
            new AncestorEntry(Kind.FILE, null, Long.MAX_VALUE, false, null, null, null, null, Children.none(), false);
    private static final AncestorEntry NO_LINK = AncestorEntry.link(LinkTarget.ofBytes(new byte[1]), null, null);

    private Parted() {}

    /** What stands for a file or link on which the sides do not agree any more. */
    static AncestorEntry of(Kind kind) {
        return kind == Kind.LINK ? NO_LINK : NO_FILE;
    }

    static boolean is(AncestorEntry agreed) {
        return agreed.size() == NO_FILE.size()
                || (agreed.kind() == Kind.LINK && Objects.equals(agreed.target(), NO_LINK.target()));
    }

    /** Has the archive forget what it has there, and say that the sides have parted. */
    static void tell(ArchiveUpdate update, RelPath path, Kind kind) {
        update.gone(path);
        update.agreed(path, of(kind));
    }
}
