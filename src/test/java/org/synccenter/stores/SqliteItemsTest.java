package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.synccenter.api.CenterState;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StartReason;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;

final class SqliteItemsTest extends StoresFixture {

    private static StoredItem item(String id, String name) {
        return new StoredItem(id, name, Map.of("left", List.of("/a"), "exclude", List.of("*.tmp", "ü \"x\"")));
    }

    @Test
    void keepsItemsInTheOrderOfAddingOverARestart() throws SyncException {
        stores.items("folder").put(item("zebra", "Z"));
        stores.items("folder").put(item("apple", "A"));
        stores.items("folder").put(item("mango", "M"));
        stores.items("folder").put(item("zebra", "Z again"));

        reopen();

        assertThat(stores.items("folder").all())
                .containsExactly(item("zebra", "Z again"), item("apple", "A"), item("mango", "M"));
        assertThat(stores.items("folder").get("apple")).contains(item("apple", "A"));
    }

    @Test
    void anItemWithoutSettingsIsKept() {
        var bare = new StoredItem("bare", "", Map.of());
        stores.items("folder").put(bare);
        assertThat(stores.items("folder").get("bare")).contains(bare);
    }

    @Test
    void idsAreOneWhateverTheirCaseAlsoBeyondAscii() {
        stores.items("folder").put(item("Äpfel", "old"));
        stores.items("FOLDER").put(item("äPFEL", "new"));

        assertThat(stores.items("Folder").all()).containsExactly(item("äPFEL", "new"));
        assertThat(stores.items("folder").get("ÄPFEL")).contains(item("äPFEL", "new"));
    }

    @Test
    void handlersDoNotSeeEachOthersItems() {
        stores.items("folder").put(item("docs", "Docs"));
        stores.items("git").put(item("docs", "Repository"));

        stores.items("folder").remove("docs");

        assertThat(stores.items("folder").all()).isEmpty();
        assertThat(stores.items("git").all()).containsExactly(item("docs", "Repository"));
    }

    @Test
    void removingTakesEverythingOfTheItemAndNothingElse() {
        for (String id : List.of("docs", "music")) {
            var ref = new ItemRef("folder", id);
            stores.items("folder").put(item(id, id));
            stores.states().putItem(ref, new CenterState(true, false, false, NOON, null, null));
            stores.conflicts("folder").replace(id, List.of(conflict(id, "a", NOON)));
            stores.events()
                    .add(new SyncEvent("e-" + id, "folder", NOON, EventDraft.of(id, EventLevel.ERROR, "n", "d")));
            String run = stores.history().begin(ref, StartReason.MANUAL, NOON);
            stores.history().append(run, List.of(create("a")));
        }
        String gone = stores.history().runs(DOCS, 1).getFirst().id();
        stores.states().putHandler("folder", new CenterState(true, false, false, null, null, null));

        stores.items("folder").remove("DOCS");

        assertThat(stores.items("folder").get("docs")).isEqualTo(Optional.empty());
        assertThat(stores.states().item(DOCS)).isEmpty();
        assertThat(stores.conflicts("folder").list("docs")).isEmpty();
        assertThat(stores.events().list("folder", "docs")).isEmpty();
        assertThat(stores.history().runs(DOCS, 10)).isEmpty();
        assertThat(stores.history().actions(gone, 10)).isEmpty();

        var music = new ItemRef("folder", "music");
        assertThat(stores.states().item(music).orElseThrow().enabled()).isFalse();
        assertThat(stores.conflicts("folder").count("music")).isEqualTo(1);
        assertThat(stores.events().errors(music.handler(), music.item())).isEqualTo(1);
        assertThat(stores.history().runs(null, 10)).hasSize(1);
        assertThat(stores.states().handler("folder").orElseThrow().enabled()).isFalse();
    }

    @Test
    void anUnknownItemIsRemovedWithoutEffectAndAnEmptyIdRefused() {
        stores.items("folder").put(item("docs", "Docs"));
        stores.items("folder").remove("nothing");
        assertThat(stores.items("folder").all()).hasSize(1);
        assertThatThrownBy(() -> stores.items("folder").remove("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stores.items("folder").put(item("", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
