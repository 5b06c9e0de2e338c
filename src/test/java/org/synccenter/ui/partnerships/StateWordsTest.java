package org.synccenter.ui.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.running;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Outcome;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.theme.Tone;

class StateWordsTest {
    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private static String words(ItemState state, Outcome last, int conflicts) {
        return StateWords.of(item("a", state, last, conflicts)).text();
    }

    @Test
    void everyStateHasWords() {
        assertThat(words(ItemState.IDLE, Outcome.IN_SYNC, 0)).isEqualTo("In sync");
        assertThat(words(ItemState.IDLE, null, 0)).isEqualTo("Not synced yet");
        assertThat(words(ItemState.IDLE, Outcome.CONFLICTS, 1)).isEqualTo("1 conflict");
        assertThat(words(ItemState.IDLE, Outcome.CONFLICTS, 1200)).isEqualTo("1,200 conflicts");
        assertThat(words(ItemState.IDLE, Outcome.FAILED, 0)).isEqualTo("Could not sync");
        assertThat(words(ItemState.IDLE, Outcome.PROBLEMS, 0)).isEqualTo("Ended with problems");
        assertThat(words(ItemState.IDLE, Outcome.CANCELLED, 0)).isEqualTo("Stopped");
        assertThat(words(ItemState.PENDING, Outcome.IN_SYNC, 0)).isEqualTo("Waiting");
        assertThat(words(ItemState.STOPPING, Outcome.IN_SYNC, 0)).startsWith("Stopping");
    }

    @Test
    void conflictsThatWereSettledLeaveTheItemInSync() {
        assertThat(words(ItemState.IDLE, Outcome.CONFLICTS, 0)).isEqualTo("In sync");
    }

    @Test
    void conflictsWinOverAGoodResult() {
        assertThat(StateWords.of(item("a", ItemState.IDLE, Outcome.IN_SYNC, 2)).tone())
                .isEqualTo(Tone.WARNING);
    }

    @Test
    void progressIsToldOnlyWhenTotalsAreKnown() {
        var unknown = new ProgressView("Comparing", "", 0, 0, 0, 0, 0, Instant.EPOCH);
        var known = new ProgressView("Copying", "x", 3, 8, 0, 0, 0, Instant.EPOCH);

        assertThat(StateWords.of(running("a", unknown)).text()).isEqualTo("Comparing");
        assertThat(StateWords.of(running("a", known)).text()).isEqualTo("Syncing 3 of 8");
    }
}
