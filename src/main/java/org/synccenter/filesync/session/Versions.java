package org.synccenter.filesync.session;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.filesync.endpoint.Look;

/** Finds what runs have displaced, as something that can be brought back. */
final class Versions {

    /** A path is displaced more than once in a run only where a kind changes. */
    private static final int MOST_NAMES = 9;

    private final Sides sides;

    Versions(Sides sides) {
        this.sides = sides;
    }

    /** The version of a path that a run displaced; null when it is not there any more, or is another by now. */
    @Nullable
    Source find(Side side, String run, RelPath path, Fingerprint old) throws EndpointException {
        Expectation expected = new Expectation(old, true);
        RelPath place = Layout.trashPath(run, path);
        for (int n = 1; n <= MOST_NAMES; n++) {
            RelPath at = n == 1 ? place : place.parent().resolve(numbered(place.name(), n));
            Look look = Recovery.look(sides.of(side), at);
            if (look == null && n > 1) {
                return null;
            }
            if (look != null && expected.fitsRenamed(look.fingerprint())) {
                return new Source(side, at, entry(look.fingerprint()));
            }
        }
        return null;
    }

    private static Name numbered(Name name, int n) {
        return Name.ofUtf8(name.display() + "~" + n);
    }

    /** Something that a new directory can be like: the directory's own place in the trash if there is one. */
    Source directory(Side side, String run, RelPath path) throws EndpointException {
        for (RelPath at : new RelPath[] {Layout.trashPath(run, path), Layout.trashPath(run, RelPath.ROOT)}) {
            Look look = Recovery.look(sides.of(side), at);
            if (look != null && look.fingerprint().kind() == Kind.DIRECTORY) {
                return new Source(side, at, entry(look.fingerprint()));
            }
        }
        return new Source(side, Layout.OURS, entry(Fingerprint.directory(null, null, null)));
    }

    static Entry entry(Fingerprint fingerprint) {
        return switch (fingerprint.kind()) {
            case FILE -> Entry.file(fingerprint, null);
            case LINK -> Entry.link(fingerprint);
            case DIRECTORY -> Entry.directory(fingerprint, Children.none(), true);
            case OTHER, UNKNOWN, IGNORED -> Entry.unknown();
        };
    }
}
