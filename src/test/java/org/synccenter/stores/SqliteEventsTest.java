package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;

final class SqliteEventsTest extends StoresFixture {

    private static SyncEvent event(String id, String handler, @Nullable String item, int second) {
        var draft = new EventDraft(item, EventLevel.ERROR, "name", "what to do", "Open", "https://example.org", "note");
        return new SyncEvent(id, handler, NOON.plusSeconds(second), draft);
    }

    private List<String> ids(@Nullable String handler, @Nullable String item) {
        return stores.events().list(handler, item).stream().map(SyncEvent::id).toList();
    }

    @Test
    void keepsEventsOverARestartNewestFirst() throws SyncException {
        var plain = new SyncEvent(
                "3", "folder", NOON.plusNanos(5), EventDraft.of(null, EventLevel.WARNING, "plain", "without a link"));
        stores.events().add(event("1", "folder", "docs", 0));
        stores.events().add(event("2", "folder", "docs", 0));
        stores.events().add(plain);

        reopen();

        assertThat(stores.events().list(null, null))
                .containsExactly(plain, event("2", "folder", "docs", 0), event("1", "folder", "docs", 0));
    }

    @Test
    void listsByHandlerAndItemWithoutRegardToCase() {
        stores.events().add(event("1", "folder", "docs", 1));
        stores.events().add(event("2", "folder", null, 2));
        stores.events().add(event("3", "git", "docs", 3));

        assertThat(ids(null, null)).containsExactly("3", "2", "1");
        assertThat(ids("FOLDER", null)).containsExactly("2", "1");
        assertThat(ids("folder", "DOCS")).containsExactly("1");
    }

    @Test
    void clearingTakesTheItemsEventsAndTheHandlersOwn() {
        stores.events().add(event("1", "folder", "docs", 1));
        stores.events().add(event("2", "folder", null, 2));
        stores.events().add(event("3", "folder", "music", 3));
        stores.events().add(event("4", "git", null, 4));

        stores.events().clear("folder", List.of("Docs"));

        assertThat(ids(null, null)).containsExactly("4", "3");
    }

    @Test
    void removesById() {
        stores.events().add(event("1", "folder", "docs", 1));
        stores.events().add(event("2", "folder", "docs", 2));
        stores.events().remove(List.of("1", "unknown"));
        assertThat(ids(null, null)).containsExactly("2");
    }

    @Test
    void onlyErrorsOfTheItemCount() {
        stores.events().add(event("1", "folder", "docs", 1));
        stores.events().add(event("2", "folder", "music", 1));
        stores.events().add(event("3", "folder", null, 1));
        for (EventLevel level : List.of(EventLevel.WARNING, EventLevel.INFORMATION)) {
            stores.events().add(new SyncEvent(level.name(), "folder", NOON, EventDraft.of("docs", level, "n", "")));
        }
        assertThat(stores.events().errors(DOCS.handler(), DOCS.item())).isEqualTo(1);
    }
}
