package org.synccenter.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.transfer.Remark.Kind;

/** Job files of other programs. {@code three-pairs.ffs_gui} was written by FreeFileSync 12.0 itself. */
class JobFilesTest {
    @TempDir
    private Path temp;

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private static Path sample(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(JobFilesTest.class.getResource(name)).toURI());
    }

    private static Map<String, List<String>> settings(ImportFile file, int index) {
        return file.items().get(index).draft().settings();
    }

    private static List<String> texts(List<Remark> remarks, Kind kind) {
        return remarks.stream().filter(r -> r.kind() == kind).map(Remark::text).toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void whose_file_it_is_shows_in_its_name() {
        assertThat(ImportFiles.program(Path.of("/x/all.synccenter"))).contains(Program.SYNC_CENTER);
        assertThat(ImportFiles.program(Path.of("/x/all.JSON"))).contains(Program.SYNC_CENTER);
        assertThat(ImportFiles.program(Path.of("/x/home.prf"))).contains(Program.UNISON);
        assertThat(ImportFiles.program(Path.of("/x/home.ffs_batch"))).contains(Program.FREE_FILE_SYNC);
        assertThat(ImportFiles.program(Path.of("/x/home.txt"))).isEmpty();
    }

    @Test
    void pairsOfFreeFileSyncHaveTheirOwnDirectionAndBothFilters() throws Exception {
        ImportFile file = ImportFiles.read(sample("three-pairs.ffs_gui"));

        assertThat(file.program()).isEqualTo(Program.FREE_FILE_SYNC);
        assertThat(file.items())
                .extracting(i -> i.draft().name())
                .containsExactly("three-pairs – Pictures", "three-pairs – Music");
        assertThat(settings(file, 0))
                .containsEntry("left", List.of("/home/mara/Pictures"))
                .containsEntry("right", List.of("/media/mara/Backup/Pictures"))
                .containsEntry("mode", List.of("mirror"))
                .doesNotContainKeys("rule", "keep-days")
                .containsEntry(
                        "exclude",
                        List.of("/.Trash-*/", "*.tmp", "node_modules/", "/cache/", "size > 700 MiB", "age > 14 days"));
        assertThat(settings(file, 1))
                .containsEntry("mode", List.of("two-way"))
                .containsEntry("rule", List.of("left.deleted=ignore", "right.created=ignore", "right.deleted=revert"))
                .containsEntry("keep-days", List.of("30"))
                .containsEntry("keep-versions", List.of("5"));
        assertThat(texts(file.items().get(1).remarks(), Kind.DIFFERS))
                .anyMatch(t -> t.contains("/mnt/nas/versions"))
                .anyMatch(t -> t.contains("Symbolic links"))
                .anyMatch(t -> t.contains("Upper and lower case"));
    }

    @Test
    void whatCannotBeTakenOverIsSaidWithoutPasswords() throws Exception {
        ImportFile file = ImportFiles.read(sample("three-pairs.ffs_gui"));

        assertThat(texts(file.remarks(), Kind.LEFT_OUT))
                .anyMatch(t -> t.contains("sftp://mara@example.org/data"))
                .anyMatch(t -> t.contains("notify-send done"))
                .noneMatch(t -> t.contains("pass64"));
    }

    @Test
    void aBatchJobSaysAllThatDiffers() throws Exception {
        ImportFile file = ImportFiles.read(sample("mirror.ffs_batch"));

        assertThat(file.items()).hasSize(1);
        assertThat(file.items().getFirst().draft().name()).isEqualTo("mirror");
        assertThat(settings(file, 0))
                .containsEntry("mode", List.of("mirror"))
                .containsEntry(
                        "exclude",
                        List.of("*", "!*/", "!*.jpg", "!/Raw/**", "/.Trash-*/", ".recycle/", "size < 4 KiB"));
        assertThat(texts(file.items().getFirst().remarks(), Kind.DIFFERS))
                .anyMatch(t -> t.contains("Contents are compared"))
                .anyMatch(t -> t.contains("were followed"))
                .anyMatch(t -> t.contains("deleted for good"));
        assertThat(texts(file.items().getFirst().remarks(), Kind.LEFT_OUT))
                .anyMatch(t -> t.contains("ThisYear"))
                .anyMatch(t -> t.contains("Shifts of time"));
        assertThat(texts(file.remarks(), Kind.LEFT_OUT))
                .anyMatch(t -> t.contains("Mail"))
                .anyMatch(t -> t.contains("Shutdown"))
                .anyMatch(t -> t.contains("logs"));
    }

    @Test
    void newerFilesSayWhatBecomesOfEachChange() throws Exception {
        assertThat(settings(ImportFiles.read(sample("changes.ffs_gui")), 0))
                .containsEntry("mode", List.of("two-way"))
                .containsEntry(
                        "rule",
                        List.of(
                                "left.deleted=ignore",
                                "right.created=ignore",
                                "right.changed=revert",
                                "right.deleted=revert"));
    }

    @ParameterizedTest
    @CsvSource({
        "/cache/, cache/x, cache2/x",
        "/cache/, cache/d/y, a/cache/x",
        "*.tmp, a/b/c.tmp, a/b/c.tmp2",
        "*/thumbs.db, thumbs.db, thumbs.db2",
        "*/thumbs.db, a/b/thumbs.db, a/thumbs.dbx",
        "thumbs.db, thumbs.db, a/thumbs.db",
        "*/.git/, a/.git/config, a/x.git/config",
        "*/a/b/, x/a/b/c, x/b/a/c",
        "/a/*/z, a/b/z, a/b/y",
        "/a/*/z, a/b/c/z, b/c/z",
        "/docs/*, docs/x, docs2/x",
        "\\docs\\old?, docs/old1, docs/old",
        "/x[1], x[1], x1",
        "!keep, !keep, keep",
    })
    void masksLeaveOutTheSame(String mask, String out, String in) {
        Filter filter = Filter.of(List.of(FfsMasks.line(mask)));
        assertThat(filter.ignoresWithParents(RelPath.ofUtf8(out), false))
                .as(out)
                .isTrue();
        assertThat(filter.ignoresWithParents(RelPath.ofUtf8(in), false)).as(in).isFalse();
        assertThat(FfsMasks.isLoose(mask)).isFalse();
    }

    @Test
    void aStarThatCrossesSlashesIsSaid() {
        assertThat(FfsMasks.isLoose("/a*b/c")).isTrue();
        assertThat(FfsMasks.isLoose("/data/x*.log")).isTrue();
        assertThat(FfsMasks.isLoose("/data/x*")).isFalse();
    }

    /** A document type could read files of this computer, or grow without end. */
    @Test
    void xmlWithADocumentTypeIsRefused() throws IOException {
        Path secret = write("secret", "s3cret");
        Path file = write("evil.ffs_gui", """
            <?xml version="1.0"?>
            <!DOCTYPE FreeFileSync [<!ENTITY x SYSTEM "%s">]>
            <FreeFileSync XmlType="GUI"><FolderPairs><Pair><Left>/&x;</Left><Right>/b</Right></Pair></FolderPairs></FreeFileSync>
            """.formatted(secret.toUri()));

        assertThatThrownBy(() -> ImportFiles.read(file))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("no configuration of FreeFileSync");
    }

    @Test
    void aProfileOfUnisonIsReadWithWhatItIncludes() throws Exception {
        ImportFile file = ImportFiles.read(sample("notes.prf"));

        assertThat(file.program()).isEqualTo(Program.UNISON);
        assertThat(file.items()).hasSize(1);
        assertThat(file.items().getFirst().draft().name()).isEqualTo("Notes and papers");
        assertThat(settings(file, 0))
                .containsEntry("left", List.of("/home/mara/Notes"))
                .containsEntry("right", List.of("/media/mara/Stick/Notes"))
                .containsEntry("mode", List.of("two-way"))
                .containsEntry("rule", List.of("left.deleted=ignore"))
                .containsEntry("keep-versions", List.of("3"));
        List<Remark> remarks = Stream.concat(file.remarks().stream(), file.items().getFirst().remarks().stream())
                .toList();
        assertThat(texts(remarks, Kind.LEFT_OUT))
                .anyMatch(t -> t.contains("Regex"))
                .anyMatch(t -> t.contains("prefer = newer"))
                .anyMatch(t -> t.contains("frobnicate = 7"))
                .anyMatch(t -> t.contains("this is no setting"))
                .anyMatch(t -> t.contains("owner"))
                .hasSize(5);
        assertThat(texts(remarks, Kind.TAKEN)).anyMatch(t -> t.contains("repeat = watch"));
    }

    /** What Unison 2.52 itself left out and synced of the same tree. */
    @ParameterizedTest
    @CsvSource({
        "papers/2026/a.txt, true",
        "papers/2026/sub/b, true",
        "diary.txt, true",
        "papers/2026/keep.tmp, true",
        "papers/2025/a.txt, false",
        "papers/notes, false",
        "other, false",
        "papers/2026/x.tmp, false",
        "papers/2026/x~, false",
        "papers/2026/.a.swp, false",
        "papers/2026/drafts/x, false",
        "papers/2026/old/x, false",
        "papers/2026/cache/in/x, false",
        "papers/2026/.DS_Store, false",
    })
    void onlyThePathsOfAProfileAreSyncedButWhatItIgnores(String path, boolean synced) throws Exception {
        Filter filter =
                Filter.of(settings(ImportFiles.read(sample("notes.prf")), 0).get("exclude"));
        assertThat(filter.ignoresWithParents(RelPath.ofUtf8(path), false)).isNotEqualTo(synced);
    }

    @Test
    void theForcedRootDecidesFromTheLeft() throws Exception {
        ImportFile file = ImportFiles.read(sample("mirror.prf"));

        assertThat(settings(file, 0))
                .containsEntry("left", List.of("/srv/copy"))
                .containsEntry("right", List.of("/srv/live"))
                .containsEntry("mode", List.of("mirror"));
        assertThat(texts(file.items().getFirst().remarks(), Kind.DIFFERS)).anyMatch(t -> t.contains("changed places"));
    }

    @Test
    void aRootElsewhereIsLeftOutWithTheReason() throws Exception {
        ImportFile file = ImportFiles.read(sample("remote.prf"));

        assertThat(file.items()).isEmpty();
        assertThat(texts(file.remarks(), Kind.LEFT_OUT)).anyMatch(t -> t.contains("ssh://mara@example.org"));
    }

    @Test
    void profilesThatIncludeEachOtherEnd() throws IOException, SyncException {
        write("a.prf", "include b\nroot = /x\n");
        write("b.prf", "include a\nroot = /y\n");

        assertThat(ImportFiles.read(temp.resolve("a.prf")).remarks()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.prf", "x.ffs_gui", "x.ffs_batch", "x.json", "x.synccenter", "x.txt"})
    void whatIsNoJobFileIsRefusedInOneSentence(String name) throws IOException {
        Path file = write(name, name.endsWith("prf") ? "# nothing\n" : "{]");

        assertThatThrownBy(() -> ImportFiles.read(file))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("Exception");
        assertThatThrownBy(() -> ImportFiles.read(temp.resolve("gone-" + name)))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void jobFilesAreFoundWhereTheProgramsKeepThem() throws IOException {
        Files.createDirectories(temp.resolve(".unison"));
        Files.createDirectories(temp.resolve(".config/FreeFileSync"));
        write(".unison/work.prf", "");
        write(".unison/ar1234", "");
        write(".config/FreeFileSync/LastRun.ffs_gui", "");
        write(".config/FreeFileSync/GlobalSettings.xml", "");

        assertThat(ImportFiles.found(temp))
                .extracting(p -> temp.relativize(p).toString())
                .containsExactly(".config/FreeFileSync/LastRun.ffs_gui", ".unison/work.prf");
        assertThat(ImportFiles.found(temp.resolve("nobody"))).isEmpty();
    }
}
