package org.synccenter.filesync.endpoint.local;

import java.time.Instant;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;

/**
 * The steps that displace something. Each looks before it acts, acts by one system call that cannot lose content, and
 * looks at what came out: between the first look and the act somebody may have written.
 */
final class LocalChanges {

    /** A name in an open directory. */
    record Place(RelPath path, Directory directory, byte[] name) {}

    private final Looks looks;

    LocalChanges(Looks looks) {
        this.looks = looks;
    }

    void rename(Place from, Place to, Expectation expected) throws EndpointException, FileFaultException {
        requireBefore(from, expected);
        try {
            from.directory().rename(from.name(), to.directory(), to.name());
        } catch (FileFaultException e) {
            if (e.fault() != FileFault.EXISTS) {
                dropSecondName(from, to);
            }
            throw e;
        }
        Look out = looks.at(to.directory(), to.name());
        if (out == null || !expected.fitsRenamed(out.fingerprint())) {
            // Somebody swapped it in between: it goes back. Should its name be taken again already, it is safe here.
            to.directory().rename(to.name(), from.directory(), from.name());
            throw changed(from);
        }
    }

    /** Where a rename is two steps, the first may have gone through and the second not: one file, two names. */
    private static void dropSecondName(Place from, Place to) throws FileFaultException {
        FileStat first = from.directory().stat(from.name());
        FileStat second = to.directory().stat(to.name());
        if (first != null && second != null && first.kind() == FileKind.FILE && first.sameFileAs(second)) {
            to.directory().delete(to.name());
        }
    }

    /** Swaps two places; false where there is no exchange. */
    boolean exchange(Place a, Expectation ofA, Place b, Expectation ofB) throws EndpointException, FileFaultException {
        requireBefore(a, ofA);
        requireBefore(b, ofB);
        try {
            a.directory().exchange(a.name(), b.directory(), b.name());
        } catch (FileFaultException e) {
            if (e.fault() != FileFault.NOT_SUPPORTED) {
                throw e;
            }
            return false;
        }
        boolean done = false;
        try {
            requireAfter(b, ofA, a);
            requireAfter(a, ofB, b);
            done = true;
        } finally {
            if (!done) {
                // Should one of them be gone already, the other is safe where it is.
                a.directory().exchange(a.name(), b.directory(), b.name());
            }
        }
        return true;
    }

    /** What an exchange brought to {@code now} must be what was expected at {@code before}. */
    private void requireAfter(Place now, Expectation expected, Place before)
            throws EndpointException, FileFaultException {
        Look out = looks.at(now.directory(), now.name());
        if (out == null || !expected.fitsRenamed(out.fingerprint())) {
            throw changed(before);
        }
    }

    /** Returns a moment right after the target got its new content. */
    Instant replace(Place temp, Place target, Place trash, Expectation expected)
            throws EndpointException, FileFaultException {
        requireBefore(target, expected);
        try {
            temp.directory().exchange(temp.name(), target.directory(), target.name());
        } catch (FileFaultException e) {
            if (e.fault() != FileFault.NOT_SUPPORTED) {
                throw e;
            }
            return replaceByLink(temp, target, trash, expected);
        }
        Instant named = looks.now();
        boolean done = false;
        try {
            Look out = looks.at(temp.directory(), temp.name());
            done = out != null && expected.fitsRenamed(out.fingerprint()) && movedAway(temp, trash, out);
        } finally {
            if (!done) {
                putBack(temp, target, trash);
            }
        }
        if (!done) {
            throw changed(target);
        }
        return named;
    }

    /**
     * Undoes the exchange. What had the target's name for that moment is kept too: somebody may have opened it there, and write on.
     */
    private static void putBack(Place temp, Place target, Place trash) throws FileFaultException {
        temp.directory().exchange(temp.name(), target.directory(), target.name());
        if (!isDirectory(temp)) {
            temp.directory().rename(temp.name(), trash.directory(), trash.name());
        }
    }

    /** Takes what was exchanged out of the way; false when it is a directory that is not empty after all. */
    private static boolean movedAway(Place temp, Place trash, Look out) throws FileFaultException {
        if (out.fingerprint().kind() != Kind.DIRECTORY) {
            temp.directory().rename(temp.name(), trash.directory(), trash.name());
            return true;
        }
        try {
            temp.directory().deleteDirectory(temp.name());
            return true;
        } catch (FileFaultException e) {
            if (e.fault() == FileFault.NOT_EMPTY || e.fault() == FileFault.EXISTS) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Without an exchange: the old content gets a second name in the trash, then the new one takes its place at one
     * instant. Where there are no hard links, or for directories, the old one steps aside first; its name is then
     * missing for a moment, its content never.
     */
    private Instant replaceByLink(Place temp, Place target, Place trash, Expectation expected)
            throws EndpointException, FileFaultException {
        boolean directoryInvolved = isDirectory(temp) || expected.fingerprint().kind() == Kind.DIRECTORY;
        if (!directoryInvolved) {
            try {
                target.directory().hardLink(target.name(), trash.directory(), trash.name());
            } catch (FileFaultException e) {
                if (e.fault() != FileFault.NOT_SUPPORTED && e.fault() != FileFault.NO_ACCESS) {
                    throw e;
                }
                directoryInvolved = true;
            }
        }
        if (directoryInvolved) {
            return replaceByStepAside(temp, target, trash, expected);
        }
        Look kept = looks.at(trash.directory(), trash.name());
        if (kept == null || !expected.fitsRenamed(kept.fingerprint())) {
            trash.directory().delete(trash.name()); // the second name of something that still has its first
            throw changed(target);
        }
        FileStat safe = trash.directory().stat(trash.name());
        FileStat last = target.directory().stat(target.name()); // nothing comes between this look and the act
        if (last == null || safe == null || !last.sameFileAs(safe) || writtenInPlace(last, expected)) {
            trash.directory().delete(trash.name());
            throw changed(target);
        }
        temp.directory().renameOver(temp.name(), target.directory(), target.name());
        return looks.now();
    }

    /** With two names of one file, whoever wrote into it did so under both. */
    private boolean writtenInPlace(FileStat last, Expectation expected) {
        return last.kind() == FileKind.FILE
                && !expected.fitsRenamed(looks.file(last).fingerprint());
    }

    private Instant replaceByStepAside(Place temp, Place target, Place trash, Expectation expected)
            throws EndpointException, FileFaultException {
        if (expected.fingerprint().kind() == Kind.DIRECTORY) {
            try {
                target.directory().deleteDirectory(target.name());
            } catch (FileFaultException e) {
                if (e.fault() == FileFault.NOT_EMPTY) {
                    throw changed(target);
                }
                throw e;
            }
        } else {
            rename(target, trash, expected);
        }
        try {
            temp.directory().rename(temp.name(), target.directory(), target.name());
        } catch (FileFaultException e) {
            if (expected.fingerprint().kind() == Kind.DIRECTORY) {
                target.directory().makeDirectory(target.name());
            } else {
                trash.directory().rename(trash.name(), target.directory(), target.name());
            }
            throw e;
        }
        return looks.now();
    }

    private static boolean isDirectory(Place place) throws FileFaultException {
        FileStat stat = place.directory().stat(place.name());
        return stat != null && stat.kind() == FileKind.DIRECTORY;
    }

    void requireBefore(Place place, Expectation expected) throws EndpointException, FileFaultException {
        Look now = looks.at(place.directory(), place.name());
        if (now == null || !expected.fits(now.fingerprint())) {
            throw changed(place);
        }
    }

    private static EndpointException changed(Place place) {
        return new EndpointException(ProblemKind.CHANGED_MEANWHILE, place.path().escaped() + " changed meanwhile");
    }
}
