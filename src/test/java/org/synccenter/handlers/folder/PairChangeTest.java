package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemEditor;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;

/** What can be changed about a pair, and what not. */
class PairChangeTest extends PairFixture {

    private FolderSetup setup() {
        return (FolderSetup) center.handlerObject("folder", ItemEditor.class).orElseThrow();
    }

    private static ItemDraft with(ItemDraft draft, String key, String... values) {
        Map<String, List<String>> settings = new HashMap<>(draft.settings());
        settings.put(key, List.of(values));
        return new ItemDraft(draft.id(), draft.name(), settings);
    }

    @Test
    void whatWasLeftOutWhileAFormWasOpenStaysLeftOut() throws Exception {
        ItemRef pair = add("Docs", "*.tmp");
        ItemDraft seen = setup().draft(pair.item());
        setup().exclude(pair.item(), "/meanwhile");

        setup().change(seen, with(seen, "exclude", "*.bak"));

        assertThat(setup().draft(pair.item()).settings()).containsEntry("exclude", List.of("*.bak", "/meanwhile"));
    }

    @Test
    void theFoldersOfAPairStay() throws Exception {
        ItemRef pair = add("Docs");
        ItemDraft now = setup().draft(pair.item());

        assertThatThrownBy(() -> setup().change(pair.item(), with(now, "left", temp.toString())))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("cannot be changed");
        assertThat(setup().draft(pair.item())).isEqualTo(now);
    }

    @Test
    void aPairIsChangedWhileItsDiskIsAway() throws Exception {
        ItemRef pair = add("Docs");
        ItemDraft now = setup().draft(pair.item());
        java.nio.file.Files.delete(right);

        setup().change(pair.item(), new ItemDraft(now.id(), "Papers", now.settings()));

        assertThat(setup().draft(pair.item()).name()).isEqualTo("Papers");
    }

    @Test
    void aFormSaysWhatIsWrongBesideEachFolder() throws Exception {
        PairDesk desk = new FormDesk(setup(), new PairSyncs(temp, new PairWatches(temp)), temp);
        String inside =
                java.nio.file.Files.createDirectories(left.resolve("in")).toString();

        assertThat(desk.checkFolders(left.toString(), right.toString()).isFine())
                .isTrue();
        assertThat(desk.checkFolders("", "").isFine()).isTrue();
        assertThat(desk.checkFolders(temp.resolve("gone").toString(), right.toString())
                        .left())
                .contains("does not exist");
        assertThat(desk.checkFolders(left.toString(), inside).right()).contains("lies inside");
        add("Docs");
        assertThat(desk.checkFolders(left.toString(), right.toString()).right()).contains("paired already");
        assertThat(Set.copyOf(desk.knownFolders()))
                .contains(left.toRealPath().toString(), right.toRealPath().toString());
    }
}
