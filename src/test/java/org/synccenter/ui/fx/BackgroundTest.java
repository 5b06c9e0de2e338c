package org.synccenter.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.api.SyncException;

class BackgroundTest {
    private final List<String> heard = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run);

    @Test
    void aResultIsDelivered() {
        background.run(() -> 42, n -> heard.add("got " + n), heard::add);

        assertThat(heard).containsExactly("got 42");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        background.run(
                () -> {
                    throw SyncException.invalid("The folder does not exist.");
                },
                n -> heard.add("got"),
                heard::add);

        assertThat(heard).containsExactly("The folder does not exist.");
    }

    @Test
    void aRefusalThatWasWrappedOnItsWayIsToldAsWell() {
        background.run(
                () -> {
                    throw new IllegalStateException(
                            "stores", new RuntimeException(SyncException.unavailable("The disk is full.", null)));
                },
                n -> heard.add("got"),
                heard::add);

        assertThat(heard).containsExactly("The disk is full.");
    }

    @Test
    void aRawExceptionTextNeverReachesTheUser() {
        background.run(
                () -> {
                    throw new IllegalStateException("java.lang.Secret: 0xBEEF");
                },
                n -> heard.add("got"),
                heard::add);

        assertThat(heard).hasSize(1).noneMatch(text -> text.contains("Secret"));
    }
}
