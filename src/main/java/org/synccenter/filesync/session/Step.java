package org.synccenter.filesync.session;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Layout;

/** One change on its way through a batch. */
final class Step {

    /** How far it is. */
    enum State {
        WAITING,
        STAGED,
        APPLIED,
        FAILED
    }

    final Change change;
    final RelPath temp;
    final RelPath trash;
    State state = State.WAITING;

    /** Whether something lies under the private name, or did. */
    boolean made;

    /** What was staged, complete under its private name. */
    @Nullable
    Fingerprint staged;

    /** What was read for it, when it brings a file. */
    Copier.@Nullable Read read;

    /** How the target looked right after. */
    @Nullable
    Fingerprint target;

    /** How the source looked, when it is no file. */
    @Nullable
    Fingerprint source;

    Step(Change change, String run, String batch, int number) {
        this.change = change;
        RelPath from = change.from();
        RelPath aside = change.stepsAside() ? change.path() : change.comesBack() ? from : null;
        this.temp = aside == null ? Layout.temp(change.path(), batch, number) : aside;
        this.trash = Layout.trashPath(run, change.path());
    }

    /** Whether something that was at its path is there no longer, or at its old path. */
    boolean displaces() {
        return switch (change.action()) {
            case UPDATE, REPLACE, DELETE, MOVE -> true;
            case CREATE, SET_METADATA -> false;
        };
    }

    /** Whether it takes back what a run had done. */
    boolean undoes() {
        return switch (change.reason().rule()) {
            case UNDONE, UNDONE_HERE -> true;
            default -> false;
        };
    }

    Intent intent() {
        Entry expected = change.expected();
        Fingerprint old =
                displaces() && expected != null && expected.kind().isSyncable() ? expected.fingerprint() : null;
        RelPath goes = change.from() == null ? trash : change.from();
        return new Intent(
                0,
                change.target(),
                change.action(),
                change.path(),
                temp,
                old == null ? null : goes,
                old,
                staged,
                undoes());
    }
}
