package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.SyncRequest;
import org.synccenter.contract.Proves;

/** The items of a handler: how they are listed. */
@Timeout(60)
class ItemListTest extends ListingFixture {
    @Test
    @Proves({"ISyncMgrSyncItemContainer.GetSyncItemEnumerator", "IEnumSyncMgrSyncItems.Next"})
    void aListThatFailsMidwayKeepsWhatCameAndAnEventSaysSo() throws Exception {
        handler.way = Listing::failing;
        open(handler);

        assertThat(ids()).containsExactly("a", "b");
        assertThat(row().error()).isNull();
        assertThat(events()).singleElement().asString().contains("Memory mem").doesNotContain("raw words");
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
        handler.way = items -> items;
        done(center.update("mem"));
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(events()).isEmpty();
    }

    @Test
    void aListThatFailsDoesNotForgetWhatItDidNotComeTo() throws Exception {
        open(handler);
        handler.way = Listing::failing;
        done(center.update("mem"));
        assertThat(ids()).containsExactly("a", "b", "c");

        handler.way = items -> {
            throw new IllegalStateException("raw words");
        };
        done(center.update("mem"));

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(row().error()).contains("Memory mem").doesNotContain("raw words");
    }

    @Test
    void aListWithoutAnEndHasOne() throws Exception {
        handler.way =
                items -> Listing.list(3, () -> Stream.generate(items::getFirst).iterator());

        open(handler);

        assertThat(ids()).containsExactly("a");
        assertThat(events()).hasSize(2).anyMatch(text -> text.contains("1,000,000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    @Proves("ISyncMgrSyncItemContainer.GetSyncItemCount")
    void aWrongCountChangesNothing(int size) throws Exception {
        handler.way = items -> Listing.list(size, items::iterator);

        open(handler);

        assertThat(ids()).containsExactly("a", "b", "c");
    }

    @Test
    @Proves({"IEnumSyncMgrSyncItems.Skip", "IEnumSyncMgrSyncItems.Clone"})
    void nothingIsAskedOfAListButItsElementsOneByOne() throws Exception {
        handler.way = handler::bare;

        open(handler);
        done(center.update("mem"));

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(handler.listCalls).containsOnly("iterator").hasSize(2);
    }

    @Test
    @Proves("IEnumSyncMgrSyncItems.Reset")
    void aSecondReadingMayHaveAnotherOrder() throws Exception {
        open(handler);
        result(center.start(SyncRequest.ofItems("mem", List.of("b"))));
        handler.way = List::reversed;

        done(center.update("mem"));

        assertThat(ids()).containsExactly("c", "b", "a");
        assertThat(view("b").lastSync()).isEqualTo(CLOCK.instant());
        assertThat(view("a").lastSync()).isNull();
    }

    @Test
    @Proves({"ISyncMgrSyncItem.GetItemID", "Semantics.IdsIgnoreCase"})
    void idsAreComparedWithoutCaseAndUnusableOnesAreLeftOut() throws Exception {
        MemoryHandler odd = new MemoryHandler("mem", "a", "A", "", "x".repeat(63), "x".repeat(64));

        open(odd);

        assertThat(ids()).containsExactly("a", "x".repeat(63));
        assertThat(events()).singleElement().asString().contains("3").contains("Memory mem");
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
        assertThat(odd.calls.getFirst().items()).containsExactly("a", "x".repeat(63));
    }

    @Test
    @Proves("ISyncMgrSyncItem.GetName")
    void anItemWithoutANameIsNeitherShownNorSyncedAndALongNameIsCut() throws Exception {
        handler.itemNames.put("a", "");
        handler.itemNames.put("b", "n".repeat(200));
        open(handler);

        assertThat(ids()).containsExactly("b", "c");
        assertThat(view("b").name()).isEqualTo("n".repeat(127));
        assertThatThrownBy(() -> center.start(SyncRequest.ofItems("mem", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
        assertThat(handler.calls.getFirst().items()).containsExactly("b", "c");
    }
}
