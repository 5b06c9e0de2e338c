package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.synccenter.api.CenterState;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncException;

final class SqliteStatesTest extends StoresFixture {

    private static final Hold HOLD = new Hold(
            Hold.Reason.MASS_DELETION,
            "3 of 4 files would be deleted.",
            List.of("a", "b \"quoted\"", "ü/c"),
            List.of(5_000_000_000L, 0L, 7L),
            Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP),
            "20261121-103012-1");

    @Test
    void whatIsNotKnownIsNew() {
        assertThat(stores.states().item(DOCS)).isEmpty();
        assertThat(stores.states().handler("folder")).isEmpty();
        assertThat(stores.states().setting("theme")).isEmpty();
    }

    @Test
    void keepsStatesAndTheOpenQuestionOverARestart() throws SyncException {
        var held = new CenterState(true, false, true, NOON.plusNanos(1), Outcome.HELD, HOLD);
        stores.states().putItem(DOCS, held);

        reopen();

        assertThat(stores.states().item(new ItemRef("Folder", "DOCS"))).contains(held);
        stores.states().putItem(DOCS, new CenterState(true, true, false, NOON, Outcome.IN_SYNC, null));
        assertThat(stores.states().item(DOCS).orElseThrow())
                .isEqualTo(new CenterState(true, true, false, NOON, Outcome.IN_SYNC, null));
    }

    @Test
    void aHandlersStateIsNotAnItems() {
        var off = new CenterState(false, false, false, null, null, null);
        stores.states().putHandler("folder", off);
        assertThat(stores.states().handler("FOLDER")).contains(off);
        assertThat(stores.states().item(DOCS)).isEmpty();
    }

    @Test
    void keepsSettingsOverARestart() throws SyncException {
        stores.states().putSetting("theme", "light");
        stores.states().putSetting("theme", "dark");
        reopen();
        assertThat(stores.states().setting("theme")).contains("dark");
    }
}
