package org.synccenter.filesync.endpoint;

import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;

/** Where, inside a replica, the things lie that are ours and never synced. */
public final class Layout {

    /** Everything of ours. */
    public static final RelPath OURS = RelPath.ROOT.resolve(Name.ofUtf8(".sync-center"));

    /** Holds one directory for each run that displaced something. */
    public static final RelPath TRASH = OURS.resolve(Name.ofUtf8("trash"));

    private Layout() {}

    /** Where something displaced from a path goes. */
    public static RelPath trashPath(String run, RelPath path) {
        return TRASH.resolve(Name.ofUtf8(run)).resolve(path);
    }

    /** A private name in the directory of a path. */
    public static RelPath temp(RelPath path, String batch, int number) {
        return path.parent().resolve(Name.ofUtf8(".sc-" + batch + "-" + number + ".tmp"));
    }
}
