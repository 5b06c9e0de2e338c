package org.synccenter.ui.conflicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.Errand;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Problem;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.compare.Comparison;
import org.synccenter.compare.Merge;
import org.synccenter.compare.ToolCommand;
import org.synccenter.compare.ToolRun;
import org.synccenter.engine.Decided;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.text.Formats;

/** The engine's conflicts, and the windows in which they are merged. */
public final class CenterDesk implements Desk {
    private final SyncCenter center;
    private final OwnerWindow owner;
    private final Formats formats;
    private final AtomicReference<@Nullable ToolRun> running = new AtomicReference<>();

    public CenterDesk(SyncCenter center, OwnerWindow owner, Formats formats) {
        this.center = center;
        this.owner = owner;
        this.formats = formats;
    }

    @Override
    public List<Conflict> list() {
        return center.conflicts(null);
    }

    @Override
    public Decided resolve(List<Conflict> seen, Resolution resolution) {
        return center.resolveShown(seen, resolution);
    }

    @Override
    public boolean confirmStopSyncing(List<String> paths) {
        return owner.ask("stop syncing", () -> new StopSyncingDialog(paths)).isPresent();
    }

    @Override
    public void remove(List<String> ids) {
        center.removeConflicts(ids);
    }

    @Override
    public Map<String, String> settle(List<String> ids) throws Exception {
        return center.settle(ids, owner).toCompletableFuture().get();
    }

    @Override
    public Look look(Conflict seen) throws SyncException {
        ConflictFiles.Found files = center.conflictFiles(seen);
        boolean lookable =
                center.handlerObject(seen.item().handler(), ConflictFiles.class).isPresent();
        boolean both = files.left() != null && files.right() != null;
        return new Look(files, compared(files), both && center.canReplace(seen), lookable);
    }

    private static @Nullable Comparison compared(ConflictFiles.Found files) throws SyncException {
        if (files.left() == null && files.right() == null) {
            return null;
        }
        try {
            return Comparison.of(files.left(), files.right());
        } catch (IOException e) {
            throw SyncException.unavailable(ConflictText.UNREADABLE.text(), e);
        }
    }

    @Override
    public Optional<Decided> merge(Conflict seen) throws Exception {
        ConflictFiles.Found files = center.conflictFiles(seen);
        Path left = present(files.left());
        Path right = present(files.right());
        ConflictFiles.Ancestor ancestor = files.ancestor();
        Merge merge = Merge.of(left, right, ancestor == null ? null : ancestor.file());
        var around = new MergeDialog.Around(center.snapshot().name(seen.item()), ancestor, formats);
        Optional<byte[]> merged = owner.ask("merge " + seen.id(), () -> new MergeDialog(merge, seen, around));
        return merged.isEmpty() ? Optional.empty() : Optional.of(replaced(seen, merged.get()));
    }

    private static Path present(@Nullable Path file) throws SyncException {
        if (file == null) {
            throw SyncException.invalid(ConflictText.NO_FILES.text());
        }
        return file;
    }

    private Decided replaced(Conflict seen, byte[] merged) throws SyncException {
        Path file;
        try {
            file = Files.createTempFile("sync-center-", ".merged");
        } catch (IOException e) {
            throw SyncException.unavailable(ConflictText.SAVE_FAILED.text(), e);
        }
        try {
            Files.write(file, merged);
            return center.replaceShown(seen, file);
        } catch (IOException e) {
            throw SyncException.unavailable(ConflictText.SAVE_FAILED.text(), e);
        } finally {
            delete(file);
        }
    }

    /** What is left over of it lies among the system's temporary files, which it clears. */
    private static void delete(Path file) {
        boolean _ = file.toFile().delete();
    }

    @Override
    public Optional<String> tool() {
        return center.states()
                .setting(ToolCommand.SETTING)
                .filter(typed -> !typed.isBlank())
                .map(typed -> {
                    try {
                        return ToolCommand.parse(typed).name();
                    } catch (SyncException e) {
                        return typed;
                    }
                });
    }

    @Override
    public void editTool() {
        String now = center.states().setting(ToolCommand.SETTING).orElse("");
        Optional<String> typed = owner.ask("merge tool", () -> new ToolDialog(now));
        typed.ifPresent(command -> center.states().putSetting(ToolCommand.SETTING, command));
    }

    @Override
    public Optional<Decided> mergeInTool(Conflict seen) throws SyncException {
        ConflictFiles.Found files = center.conflictFiles(seen);
        Path left = present(files.left());
        Path right = present(files.right());
        ToolCommand command =
                ToolCommand.parse(center.states().setting(ToolCommand.SETTING).orElse(""));
        ConflictFiles.Ancestor ancestor = files.ancestor();
        try (ToolRun run = new ToolRun(command)) {
            running.set(run);
            Path result = run.run(InboxRows.name(seen), left, right, ancestor == null ? null : ancestor.file());
            if (Merge.isUndecided(result)) {
                throw SyncException.invalid(ConflictText.TOOL_UNDECIDED.text());
            }
            String size = formats.bytes(result.toFile().length());
            boolean wanted = owner.ask(
                            "merged " + seen.id(), () -> new ToolResultDialog(command.name(), size, seen.path()))
                    .isPresent();
            return wanted ? Optional.of(center.replaceShown(seen, result)) : Optional.empty();
        } finally {
            running.set(null);
        }
    }

    @Override
    public void stopTool() {
        ToolRun run = running.get();
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public Optional<String> undo(List<Decided.Run> runs) throws Exception {
        Optional<String> left = Optional.empty();
        for (Decided.Run run : runs.reversed()) {
            ItemRef item = run.item();
            SyncResult result = center.start(SyncRequest.ofItems(item.handler(), List.of(item.item()))
                            .withOptions(new SyncOptions(false, HoldAnswer.ALLOW_ONCE))
                            .withContext(new Errand.Undo(run.id())))
                    .result()
                    .toCompletableFuture()
                    .get();
            left = left.or(() -> result.items().stream()
                    .flatMap(one -> notUndone(one).stream())
                    .findFirst());
        }
        return left;
    }

    private static Optional<String> notUndone(ItemResult result) {
        String error = result.error();
        if (error != null) {
            return Optional.of(ConflictText.UNDONE_PARTLY.text(result.name(), error));
        }
        return result.problems().stream().findFirst().map(CenterDesk::words);
    }

    private static String words(Problem problem) {
        return ConflictText.UNDONE_PARTLY.text(problem.path(), problem.text());
    }
}
