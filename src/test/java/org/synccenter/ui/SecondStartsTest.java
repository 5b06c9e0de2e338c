package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Later starts and the window: before it is there, while it is, and after. */
class SecondStartsTest {
    private static final Optional<Destination> CONFLICTS = Optional.of(Destination.Part.CONFLICTS);
    private static final Optional<Destination> RESULTS = Optional.of(Destination.Part.RESULTS);

    private final SecondStarts starts = new SecondStarts();
    private final List<Optional<Destination>> shown = new ArrayList<>();
    private int wakes;

    @Test
    void withoutAWindowNobodyIsToldThatThereIsOne() {
        assertThat(starts.raise(CONFLICTS)).isFalse();
        starts.windowComes(() -> wakes++);
        starts.windowIsThere(shown::add);
        assertThat(shown).isEmpty();
        assertThat(starts.raise(RESULTS)).isTrue();
        starts.windowHasGone();

        assertThat(starts.raise(RESULTS)).isFalse();
        assertThat(shown).containsExactly(RESULTS);
    }

    @Test
    void whoComesBeforeTheWindowIsLedToItOnceItIsThere() {
        starts.windowComes(() -> wakes++);
        assertThat(starts.raise(CONFLICTS)).isTrue();
        assertThat(starts.raise(Optional.empty())).isTrue();

        starts.windowIsThere(shown::add);

        assertThat(shown).containsExactly(CONFLICTS);
        assertThat(wakes).isEqualTo(2);
    }

    @Test
    void nobodyIsWokenForAWindowThatIsThereOrGone() {
        starts.windowComes(() -> wakes++);
        starts.windowIsThere(shown::add);
        assertThat(starts.raise(CONFLICTS)).isTrue();
        starts.windowHasGone();
        assertThat(starts.raise(CONFLICTS)).isFalse();

        assertThat(wakes).isZero();
    }

    @Test
    void aWindowThatIsJustGoingIsNone() {
        starts.windowComes(() -> wakes++);
        starts.windowIsThere(place -> false);

        assertThat(starts.raise(CONFLICTS)).isFalse();
    }
}
