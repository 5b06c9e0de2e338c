package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileStat;

/** What a power cut must not find: names before their content, markers before names, the archive before markers. */
class DurabilityOrderTest {

    private static final Set<String> CHANGES_NAMES = Set.of(
            "create",
            "makeLink",
            "makeDirectory",
            "rename",
            "exchange",
            "renameOver",
            "hardLink",
            "delete",
            "deleteDirectory");

    @TempDir
    private Path folder;

    /** What one side would lose if the power went now. */
    private static final class Volatile {
        final Set<String> names = new HashSet<>();
        final Set<String> contents = new HashSet<>();
        String created = "";
    }

    private final Map<String, Volatile> sides = Map.of("left", new Volatile(), "right", new Volatile());
    private Pair pair;
    private int published;
    private int marked;

    @Test
    void everyStepComesAfterWhatItVouchesForIsDurable() {
        pair = new Pair(folder, DirectoryOpener.best());
        for (int i = 0; i < 8; i++) {
            writeOld(pair.left, "keep" + i, "kept");
        }
        writeOld(pair.left, "edited", "old");
        writeOld(pair.left, "deep/er/deleted", "old");
        writeOld(pair.left, "moved/file", "old");
        writeOld(pair.left, "one/here", "old");
        writeOld(pair.left, "two/there", "other");
        pair.syncClean();
        writeOld(pair.left, "edited", "new");
        writeOld(pair.right, "new/folder/file", "new");
        delete(pair.left, "deep/er/deleted");
        rename(pair.left, "moved", "new.name");
        rename(pair.left, "one/here", "aside");
        rename(pair.left, "two/there", "one/here");
        rename(pair.left, "aside", "two/there");

        syncWatched();
        assertThat(published).isGreaterThanOrEqualTo(2);
        assertThat(marked).isGreaterThanOrEqualTo(4);
    }

    /** Another file was flushed in its place: a power cut could tear what the archive called agreed. */
    @Test
    void aFileThatIsMovedAwayBeforeItIsFlushedIsNotAgreed() {
        pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "copied");
        DirectoryOpener portable = DirectoryOpener.portable();
        boolean[] saved = {false};
        pair.opener = Spied.opener(portable, call -> {
            if (call.method().equals("flushFile") && call.name().equals("f")) {
                rename(pair.left, "f", "f~");
                writeOld(pair.left, "f", "saved by an editor");
                saved[0] = true;
            }
            return call.proceed();
        });
        CycleResult result = pair.sync();
        assertThat(saved[0]).isTrue();
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(ProblemKind.CHANGED_MEANWHILE);
        assertThat(Pair.exists(pair.right, "f")).isFalse();
        pair.opener = portable;
        pair.syncClean();
        assertThat(Pair.read(pair.right, "f") + Pair.read(pair.right, "f~")).isEqualTo("saved by an editorcopied");
    }

    @Test
    void filesThatComeByTwoThreadsAreDurableBeforeTheirNamesToo() {
        pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "d/known", "known");
        pair.syncClean();
        for (int i = 0; i < 70; i++) {
            writeOld(pair.left, "d/f" + i, "content " + i);
        }
        syncWatched();
        assertThat(published).isEqualTo(70);
    }

    private void syncWatched() {
        pair.opener = path -> Spied.opener(
                        DirectoryOpener.best(), call -> watch(path.getFileName().toString(), call))
                .open(path);
        pair.syncClean();
    }

    private @Nullable Object watch(String side, Spied.Call call) throws Throwable {
        Volatile lost = sides.get(side);
        if (call.real() instanceof Directory directory) {
            before(lost, call);
            Object result = call.proceed();
            after(lost, call, directory);
            return result;
        }
        Object result = call.proceed();
        if (call.method().equals("flush")) {
            lost.contents.remove(lost.created);
        }
        return result;
    }

    private synchronized void before(Volatile lost, Spied.Call call) {
        boolean leavesPrivateName = Set.of("rename", "exchange").contains(call.method())
                && call.name().startsWith(".sc-");
        if (leavesPrivateName) {
            published++;
            assertThat(lost.contents).as("contents, before one gets its name").isEmpty();
            try (Archive archive = archive()) {
                assertThat(archive.intents())
                        .anyMatch(intent -> intent.temp().name().display().equals(call.name()));
            }
        }
        if (call.method().equals("renameOver")) {
            marked++;
            sides.forEach((side, other) -> assertThat(other.names)
                    .as("names on " + side + ", before a marker")
                    .isEmpty());
            assertThat(lost.contents).as("contents, before a marker").isEmpty();
            assertArchiveIsBehind();
        }
        if (call.method().equals("flush") && call.directory().equals(".sync-center")) {
            assertArchiveIsBehind();
        }
    }

    private synchronized void after(Volatile lost, Spied.Call call, Directory directory) throws Throwable {
        switch (call.method()) {
            case "flush" -> lost.names.remove(key(directory));
            case "flushFile" -> lost.contents.remove(call.name());
            case "flushVolume" -> {
                lost.contents.clear();
                lost.names.clear();
            }
            default -> {}
        }
        if (call.method().equals("create")) {
            lost.created = call.name();
            lost.contents.add(call.name());
        }
        boolean marker = call.name().startsWith("replica-");
        if (CHANGES_NAMES.contains(call.method()) && !marker) {
            lost.names.add(key(directory));
            if (call.arguments() != null
                    && call.arguments().length > 1
                    && call.arguments()[1] instanceof Directory to) {
                lost.names.add(key(to));
            }
        }
    }

    private static String key(Directory directory) throws Throwable {
        FileStat stat = directory.self();
        return stat.device() + " " + stat.inode();
    }

    /** A generation was announced that the archive has yet to reach. */
    private void assertArchiveIsBehind() {
        try (Archive archive = archive()) {
            ArchiveState state = archive.state();
            assertThat(state.generation())
                    .as("generation, before the markers are durable")
                    .isLessThan(state.announced());
        }
    }

    private Archive archive() {
        return Archive.open(pair.state.resolve("archive.db"), pair.clock);
    }
}
