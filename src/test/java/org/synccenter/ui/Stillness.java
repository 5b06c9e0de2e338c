package org.synccenter.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.testfx.util.WaitForAsyncUtils;

/** When nothing moves any more. */
final class Stillness {
    /** Looks that must find the same, 40 ms apart. */
    private static final int STILL = 4;

    private Stillness() {}

    /** Lets snapshots arrive and layout happen: the windows say the same for longer than a snapshot takes, or never keep still. */
    static void await() {
        List<String> said = new ArrayList<>();
        Awaitility.await().pollInterval(Duration.ofMillis(40)).until(() -> {
            said.add(Studio.onUi(Stillness::texts));
            int from = said.size() - STILL;
            return from > 30
                    || (from >= 0 && Set.copyOf(said.subList(from, said.size())).size() == 1);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** All that is to be read in all windows, and where. */
    private static String texts() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".text").stream())
                .map(node -> node instanceof Text text ? text.getText() + text.localToScene(0, 0) : "")
                .collect(Collectors.joining("\n"));
    }
}
