package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ItemDraft;

class WatchingTest {
    private static ItemDraft waits(String quiet, String longest) {
        return new ItemDraft(null, "", Map.of(Watching.QUIET, List.of(quiet), Watching.LONGEST, List.of(longest)));
    }

    @Test
    void oneSecondIsNotToldAsMany() {
        Locale.setDefault(Locale.ENGLISH);
        assertThatThrownBy(() -> Watching.of(waits("5", "1")))
                .hasMessage("The longest wait of 1 second is shorter than the 5 quiet seconds."
                        + " Give a longest wait of at least 5 seconds.");
    }
}
