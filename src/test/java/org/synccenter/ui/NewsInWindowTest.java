package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.MemoryHandler;

/** What went wrong while the window is looked at stands in its corner, and a screen reader hears the end. */
class NewsInWindowTest extends WindowFixture {
    private static final String NOTE = "\u201cItem sent\u201d could not sync";

    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");

    private static boolean isShown(String text) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .anyMatch(node -> node instanceof Label label && text.equals(label.getText()));
    }

    @BeforeEach
    void loseTheServer() {
        mail.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                for (String one : context.items()) {
                    session.progress(one, Progress.of(ProgressStatus.UPDATING, "working"));
                    session.progress(one, Progress.of(ProgressStatus.FAILED, "The server is gone."));
                }
            }
        };
    }

    private void syncSent() throws Exception {
        center.start(SyncRequest.ofItems("mail", List.of("sent")))
                .result()
                .toCompletableFuture()
                .get();
    }

    private void awaitSaid() {
        Node announcer = robot.node("announcer", Node.class);
        await(() -> String.valueOf(announcer.getAccessibleText()).contains("Item sent: "));
    }

    @Test
    void anItemThatFailsIsANoteInTheWindow() throws Exception {
        open(mail);
        robot.select("items", 0);
        syncSent();

        await(() -> isShown(NOTE));
        awaitSaid();
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void noNoteCoversTheButtonsOfWhatIsLookedAt() throws Exception {
        open(mail);
        robot.select("items", 1);
        syncSent();

        awaitSaid();
        assertThat(onUi(() -> isShown(NOTE))).isFalse();
    }
}
