package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.database.Database;

final class SqliteConflictsTest extends StoresFixture {

    private ConflictLedger conflicts() {
        return stores.conflicts("folder");
    }

    @Test
    void keepsConflictsOverARestartUnderShortIds() throws SyncException {
        conflicts().replace("docs", List.of(conflict("docs", "a/b.txt", NOON)));

        reopen();

        Conflict kept = conflicts().list("docs").getFirst();
        assertThat(kept.id()).matches("[0-9a-z]{8}");
        assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(conflict("docs", "a/b.txt", NOON));
        assertThat(conflicts().get(kept.id().toUpperCase(Locale.ROOT))).contains(kept);
        assertThat(conflicts().get("nothing")).isEmpty();
    }

    @Test
    void aKnownConflictKeepsIdAndTimeOfFindingAndTakesEverythingElse() {
        conflicts().replace("docs", List.of(conflict("docs", "a", NOON), conflict("docs", "b", NOON)));
        String id = conflicts().list("docs").getFirst().id();
        var right = new Conflict.Version(Conflict.VersionKind.DIRECTORY, 0, NOON);
        var changed = new Conflict(
                "other",
                DOCS,
                "a",
                Conflict.Kind.TYPE_CHANGED,
                null,
                right,
                NOON.plusSeconds(60),
                Set.of(Resolution.KEEP_RIGHT));

        conflicts().replace("DOCS", List.of(changed, conflict("docs", "c", NOON.plusSeconds(60))));

        assertThat(conflicts().list("docs")).extracting(Conflict::path).containsExactly("a", "c");
        assertThat(conflicts().get(id))
                .contains(new Conflict(
                        id, DOCS, "a", Conflict.Kind.TYPE_CHANGED, null, right, NOON, Set.of(Resolution.KEEP_RIGHT)));
    }

    @Test
    void aConflictThatComesBackHasItsOldId() {
        conflicts().replace("docs", List.of(conflict("docs", "a", NOON)));
        String id = conflicts().list(null).getFirst().id();
        conflicts().replace("docs", List.of());
        assertThat(conflicts().count(null)).isZero();
        conflicts().replace("docs", List.of(conflict("docs", "a", NOON)));
        assertThat(conflicts().get(id)).isPresent();
    }

    @Test
    void pathsDifferByCaseButItemsDoNot() {
        conflicts().replace("docs", List.of(conflict("docs", "README", NOON), conflict("docs", "readme", NOON)));
        assertThat(conflicts().count("Docs")).isEqualTo(2);
    }

    @Test
    void countsAndRemovesOnlyThisHandlers() {
        conflicts().replace("docs", List.of(conflict("docs", "a", NOON)));
        conflicts().replace("music", List.of(conflict("music", "b", NOON.minusSeconds(1))));
        stores.conflicts("git").replace("docs", List.of(conflict("docs", "a", NOON)));

        assertThat(conflicts().list(null)).extracting(Conflict::path).containsExactly("b", "a");
        assertThat(conflicts().count("docs")).isEqualTo(1);

        String gits = stores.conflicts("git").list(null).getFirst().id();
        conflicts().remove(List.of(gits, conflicts().list("docs").getFirst().id()));

        assertThat(conflicts().get(gits)).isEmpty();
        assertThat(stores.conflicts("git").get(gits)).isPresent();
        assertThat(conflicts().list(null)).extracting(Conflict::path).containsExactly("b");
    }

    @Test
    void anIdThatIsTakenBecomesLonger() {
        String first = ConflictIds.make(DOCS, "a", id -> false);
        String second = ConflictIds.make(DOCS, "a", first::equals);
        assertThat(second).startsWith(first).hasSize(first.length() + 1);
    }

    private static Conflict full() {
        var lost = new Conflict.Version(Conflict.VersionKind.DELETED, 0, NOON, "on the laptop");
        var left = new Conflict.Version(Conflict.VersionKind.FILE, 1, NOON, "on the server");
        var right = new Conflict.Version(Conflict.VersionKind.LINK, 2, NOON, "on the phone");
        return new Conflict(
                "",
                DOCS,
                "x",
                Conflict.Kind.BOTH_EDITED,
                left,
                right,
                NOON,
                Set.of(Resolution.KEEP_LEFT),
                new Conflict.Details(List.of(lost, right), Map.of("who", "Ann \"A\"", "when", ""), "extra {1}"));
    }

    @Test
    void keepsWhereVersionsLieAndWhatOnlySomeHandlersKnow() throws SyncException {
        conflicts().replace("docs", List.of(full(), conflict("docs", "y", NOON)));
        reopen();

        assertThat(conflicts().list("docs").getFirst())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(full());
        assertThat(conflicts().list("docs").getLast().details()).isEqualTo(Conflict.Details.NONE);

        conflicts().replace("docs", List.of(conflict("docs", "x", NOON)));
        assertThat(conflicts().list("docs").getFirst().details()).isEqualTo(Conflict.Details.NONE);
    }

    @Test
    void namesThatALaterVersionHasWrittenDoNotKeepARowFromBeingRead() throws Exception {
        conflicts().replace("docs", List.of(full()));
        stores.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(SqliteStores.FILE));
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                UPDATE conflict SET kind = 'BOTH_HAUNTED', left_kind = 'GHOST', choices = 'EXORCISE KEEP_LEFT',
                    details = replace(details, 'DELETED', 'GHOST')
                """);
        }
        open();

        Conflict read = conflicts().list("docs").getFirst();
        assertThat(read.kind()).isEqualTo(Conflict.Kind.BOTH_EDITED);
        assertThat(read.versions().getFirst().kind()).isEqualTo(Conflict.VersionKind.FILE);
        assertThat(read.choices()).containsExactly(Resolution.KEEP_LEFT);
        assertThat(read.details().others()).hasSize(2);
        assertThat(read.property("who")).isEqualTo("Ann \"A\"");
    }

    @Test
    void conflictsOfTheFirstVersionOfTheDatabaseAreTakenOver() throws Exception {
        stores.close();
        Path old = Files.createDirectories(home.resolve("old"));
        Database.open(old.resolve(SqliteStores.FILE), Schema.MIGRATIONS.subList(0, 1), CLOCK)
                .close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old.resolve(SqliteStores.FILE));
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO subject VALUES (1, 'folder', 'docs', 'folder', 'docs')");
            statement.executeUpdate("""
                INSERT INTO conflict VALUES ('abcdefgh', 1, 'a/b.txt', 'EDITED_LEFT_DELETED_RIGHT', 'FILE', 5000000000,
                    '1999-01-01T00:00:00.100000000Z', NULL, NULL, NULL, '2026-11-21T12:00:00.000000000Z',
                    'KEEP_BOTH KEEP_LEFT')
                """);
        }
        stores = SqliteStores.open(old, CLOCK);

        assertThat(conflicts().get("abcdefgh"))
                .hasValueSatisfying(c -> assertThat(c)
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(conflict("docs", "a/b.txt", NOON)));
        conflicts().replace("docs", List.of(full()));
        assertThat(conflicts().list(null))
                .singleElement()
                .satisfies(c -> assertThat(c.property("who")).startsWith("Ann"));
    }
}
