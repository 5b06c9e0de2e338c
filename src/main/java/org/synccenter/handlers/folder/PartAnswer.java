package org.synccenter.handlers.folder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Errand;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.session.CycleOptions;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.SessionHold;

/** A hold because of deletions that was answered for some of its paths. */
final class PartAnswer {
    private final SessionHold question;
    private final Set<RelPath> allowed;
    private final Set<RelPath> restored;

    private PartAnswer(SessionHold question, Set<RelPath> allowed, Set<RelPath> restored) {
        this.question = question;
        this.allowed = allowed;
        this.restored = restored;
    }

    /**
     * Refuses a path that the hold does not ask about: a mistyped one must not pass for an answer.
     *
     * @param question null = nothing is asked
     */
    static PartAnswer of(Errand.Deletions part, @Nullable SessionHold question, FolderPair pair) throws SyncException {
        if (question == null) {
            throw SyncException.unavailable(FolderText.NOTHING_ASKED.text(pair.name()), null);
        }
        Set<RelPath> allowed = paths(part.allow(), question, pair);
        Set<RelPath> restored = paths(part.restore(), question, pair);
        for (RelPath path : allowed) {
            if (restored.contains(path)) {
                throw SyncException.invalid(FolderText.ANSWERS_CLASH.text(path.display()));
            }
        }
        return new PartAnswer(question, allowed, restored);
    }

    private static Set<RelPath> paths(List<String> shown, SessionHold question, FolderPair pair) throws SyncException {
        Set<RelPath> paths = new HashSet<>();
        for (String each : shown) {
            RelPath path = raw(each, pair);
            if (question.deletions().stream().noneMatch(c -> c.path().startsWith(path))) {
                throw SyncException.invalid(FolderText.NOT_ASKED_ABOUT.text(each));
            }
            paths.add(path);
        }
        return paths;
    }

    private static RelPath raw(String shown, FolderPair pair) throws SyncException {
        try {
            return AskedPath.shown(pair, shown.replaceAll("^(\\./)+|/+$", ""));
        } catch (IllegalArgumentException e) {
            throw SyncException.invalid(FolderText.PATH_WRONG.text(shown));
        }
    }

    /** What was answered about a path, by itself or by the nearest above it; null = nothing. */
    @Nullable
    HoldAnswer answerTo(RelPath path) {
        for (RelPath at = path; !at.isRoot(); at = at.parent()) {
            if (restored.contains(at)) {
                return HoldAnswer.RESTORE;
            }
            if (allowed.contains(at)) {
                return HoldAnswer.ALLOW_ONCE;
            }
        }
        return null;
    }

    /**
     * A cycle that does what was answered and touches nothing else. What one side deletes comes back from the other. Where the rules have a
     * side that decides, nothing goes to that one: what the other side has stays there, left alone as by a choice.
     */
    CycleOptions apply(CycleOptions options) {
        Map<RelPath, Resolution> kept = new HashMap<>();
        Set<RelPath> only = new HashSet<>();
        for (Change loss : question.deletions()) {
            HoldAnswer answer = answerTo(loss.path());
            if (answer == HoldAnswer.RESTORE) {
                kept.put(loss.path(), SafetyCheck.isUndone(loss) ? Resolution.SKIP : keep(loss.target()));
            } else if (answer == HoldAnswer.ALLOW_ONCE && !restored.isEmpty()) {
                // Said once more, for a folder above may be restored.
                kept.put(loss.path(), keep(loss.target().other()));
            }
            if (answer != null) {
                only.add(loss.path());
            }
        }
        return options.with(Deletions.ALLOW).resolving(kept).only(only);
    }

    private static Resolution keep(Side side) {
        return side == Side.LEFT ? Resolution.KEEP_LEFT : Resolution.KEEP_RIGHT;
    }

    /** How many paths were answered like this. */
    int answered(HoldAnswer answer) {
        return (int) question.deletions().stream()
                .filter(c -> answerTo(c.path()) == answer)
                .count();
    }

    /**
     * What is still to be asked. A side to which something has come back is not empty any more.
     *
     * @param now what would be done now; null = not known
     */
    SessionHold rest(@Nullable SyncPlan now) {
        @Nullable
        Set<RelPath> planned = now == null
                ? null
                : now.changes().stream()
                        .filter(change -> change.target() == question.side())
                        .map(Change::path)
                        .collect(Collectors.toSet());
        return new SessionHold(
                restored.isEmpty() ? question.reason() : SessionHold.Reason.MASS_DELETION,
                question.side(),
                question.deletions().stream()
                        .filter(c -> answerTo(c.path()) == null && (planned == null || planned.contains(c.path())))
                        .toList());
    }
}
