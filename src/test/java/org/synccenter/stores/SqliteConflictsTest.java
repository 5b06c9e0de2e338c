package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;

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
}
