package org.synccenter.handlers.folder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.PathState;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.FilterDecision;
import org.synccenter.filesync.core.FilterPreset;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.session.CycleListener;
import org.synccenter.filesync.session.CycleOptions;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.SessionHold;

/**
 * Says what the next sync would do with a path, and why. What the filter decides is known at once; for the rest the pair is looked at as
 * for a preview, for a path may have been moved from anywhere.
 */
final class FolderExplainer implements PathExplainer {
    private final FolderSetup setup;
    private final PairSyncs pairs;

    FolderExplainer(FolderSetup setup, PairSyncs pairs) {
        this.setup = setup;
        this.pairs = pairs;
    }

    @Override
    public PathExplanation explain(String itemId, String text) throws SyncException {
        FolderPair pair = setup.pair(itemId);
        Optional<RelPath> asked = AskedPath.in(pair, text);
        if (asked.isEmpty()) {
            return new PathExplanation(
                    text, PathState.OUTSIDE, FolderText.EXPLAIN_OUTSIDE.text(pair.left(), pair.right()), null);
        }
        RelPath path = asked.get();
        PathLook there = PathLook.at(pair, path);
        Filter filter = Filter.of(pair.excludes());
        Optional<FilterDecision> leftAlone = there.decision(filter, path, pairs.now());
        if (leftAlone.isPresent()) {
            return leftAlone(path, leftAlone.get());
        }
        CycleOptions look = CycleOptions.USUAL.previewing().startedByItself();
        CycleResult result = pairs.run(pair, look, CycleListener.NONE, () -> false);
        return switch (result.ending()) {
            case CycleResult.Ending.Previewed(SessionHold hold) ->
                planned(pair, path, there, result, hold).withFilterLine(exactly(path));
            case CycleResult.Ending.Held(SessionHold hold) ->
                new PathExplanation(
                        path.display(), PathState.HELD, HoldWords.of(hold, pair).text(), null);
            case CycleResult.Ending.Failed failed -> throw FailureWords.of(failed, pair);
            case CycleResult.Ending.Busy(), CycleResult.Ending.Cancelled(), CycleResult.Ending.Completed() ->
                throw SyncException.unavailable(FolderText.BUSY_ELSEWHERE.text(pair.name()), null);
        };
    }

    @Override
    public boolean contains(String itemId, String path) {
        try {
            return AskedPath.in(setup.pair(itemId), path).isPresent();
        } catch (SyncException e) {
            return false;
        }
    }

    private PathExplanation planned(
            FolderPair pair, RelPath path, PathLook look, CycleResult result, @Nullable SessionHold hold) {
        PlanSearch search = new PlanSearch(result, hold, pair);
        if (!look.isDirectory()) {
            return search.about(path, look);
        }
        Filter filter = Filter.of(pair.excludes());
        FilterWalk walk = new FilterWalk(Filter.NONE, filter, pairs.now())
                .look(pair.left(), path)
                .look(pair.right(), path);
        return search.aboutFolder(path, look, walk.leftOut());
    }

    private static PathExplanation leftAlone(RelPath path, FilterDecision decision) {
        String line = decision.line();
        if (line == null) {
            return new PathExplanation(path.display(), PathState.OURS, FolderText.EXPLAIN_OURS.text(), null);
        }
        FilterPreset preset = decision.preset();
        String source = preset == null
                ? FolderText.EXPLAIN_LINE.text(line)
                : FolderText.EXPLAIN_PRESET_LINE.text(line, preset.word());
        String sentence = decision.at().equals(path)
                ? FolderText.EXPLAIN_IGNORED.text(source)
                : FolderText.EXPLAIN_IGNORED_ABOVE.text(decision.at().display(), source);
        return new PathExplanation(path.display(), PathState.IGNORED, sentence, null, preset == null ? line : null);
    }

    /** The line that would leave this path alone; null for the folders themselves, and for what no line can name. */
    private static @Nullable String exactly(RelPath path) {
        try {
            return path.isRoot() ? null : ExactPattern.of(path);
        } catch (SyncException e) {
            return null;
        }
    }
}
