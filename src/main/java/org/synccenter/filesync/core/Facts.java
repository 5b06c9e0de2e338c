package org.synccenter.filesync.core;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what a side did to one entry since it was agreed, and whether two entries hold the same. */
final class Facts {
    private Facts() {}

    /** {@code now} null means certainly gone, {@code agreed} null means never agreed. */
    static Fact of(Side side, @Nullable AncestorEntry agreed, @Nullable Entry now) {
        if (now == null) {
            return agreed == null ? Fact.ABSENT : Fact.DELETED;
        }
        if (!now.kind().isSyncable()) {
            return Fact.UNKNOWN;
        }
        if (agreed == null) {
            return Fact.CREATED;
        }
        if (agreed.kind() != now.kind()) {
            return Fact.TYPE_CHANGED;
        }
        return switch (now.kind()) {
            case DIRECTORY -> Fact.UNCHANGED;
            case LINK -> Objects.equals(agreed.target(), now.fingerprint().target()) ? Fact.UNCHANGED : Fact.EDITED;
            default -> ofFile(side, agreed, now);
        };
    }

    private static Fact ofFile(Side side, AncestorEntry agreed, Entry now) {
        if (!keptContent(side, agreed, now)) {
            return Fact.EDITED;
        }
        if (changedMode(side, agreed, now)) {
            return Fact.MODE_CHANGED;
        }
        return isTouched(side, agreed, now) ? Fact.TOUCHED : Fact.UNCHANGED;
    }

    /** True when the file certainly still has the agreed content. */
    static boolean keptContent(Side side, AncestorEntry agreed, Entry now) {
        if (agreed.kind() != Kind.FILE || now.kind() != Kind.FILE) {
            return false;
        }
        if (now.digest() != null) {
            return Objects.equals(now.digest(), agreed.digest())
                    && now.fingerprint().size() == agreed.size();
        }
        return now.fingerprint().sameAs(agreed.fingerprint(side));
    }

    // Against what this store showed, not against what was agreed: a store without the bit shows the same one for ever.
    static boolean changedMode(Side side, AncestorEntry agreed, Entry now) {
        Fingerprint before = agreed.fingerprint(side);
        boolean executable = before == null ? agreed.executable() : before.executable();
        return agreed.kind() == Kind.FILE && now.fingerprint().executable() != executable;
    }

    static boolean isTouched(Side side, AncestorEntry agreed, Entry now) {
        Fingerprint fingerprint = agreed.fingerprint(side);
        Instant before = fingerprint == null ? agreed.mtime() : fingerprint.mtime();
        Instant after = now.fingerprint().mtime();
        return before != null && after != null && !before.equals(after);
    }

    /** True when both are certainly the same: kind and content, whatever their times and executable bits. */
    static boolean same(@Nullable AncestorEntry agreed, @Nullable Entry left, @Nullable Entry right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left.kind() != right.kind()) {
            return false;
        }
        return switch (left.kind()) {
            case DIRECTORY -> true;
            case LINK ->
                Objects.equals(left.fingerprint().target(), right.fingerprint().target());
            case FILE -> sameFile(agreed, left, right);
            case OTHER, UNKNOWN, IGNORED -> false;
        };
    }

    private static boolean sameFile(@Nullable AncestorEntry agreed, Entry left, Entry right) {
        if (agreed != null && keptContent(Side.LEFT, agreed, left) && keptContent(Side.RIGHT, agreed, right)) {
            return true;
        }
        Digest leftDigest = digest(Side.LEFT, agreed, left);
        return leftDigest != null
                && Objects.equals(leftDigest, digest(Side.RIGHT, agreed, right))
                && left.fingerprint().size() == right.fingerprint().size();
    }

    /** The file's digest: read, or known from the archive because the fingerprint is the archived one. */
    static @Nullable Digest digest(Side side, @Nullable AncestorEntry agreed, Entry now) {
        if (now.digest() != null) {
            return now.digest();
        }
        return agreed != null && keptContent(side, agreed, now) ? agreed.digest() : null;
    }

    /** True when the archive knows the entry exactly as the side shows it now. */
    static boolean isArchived(Side side, @Nullable AncestorEntry agreed, Entry now) {
        if (agreed == null) {
            return false;
        }
        Fingerprint archived = agreed.fingerprint(side);
        Fingerprint current = now.fingerprint();
        // A directory's own times say nothing, but its id is what a later move is recognised by.
        return current.sameAs(archived) && archived != null && Objects.equals(current.id(), archived.id());
    }
}
