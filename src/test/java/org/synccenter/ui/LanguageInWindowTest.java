package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.handlers.folder.FolderHandlerProvider;

/** The window speaks another language as soon as it is chosen, and again after a restart, with everything where it was. */
class LanguageInWindowTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");

    private String columnTitle(String table, int column) {
        return onUi(() -> ((TableView<?>) stage.getScene().lookup("#" + table))
                .getColumns()
                .get(column)
                .getText());
    }

    private double firstColumn() {
        return onUi(() -> ((TableView<?>) stage.getScene().lookup("#items"))
                .getColumns()
                .getFirst()
                .getPrefWidth());
    }

    private double divider() {
        return onUi(() -> ((SplitPane) stage.getScene().lookup("#items-and-details")).getDividerPositions()[0]);
    }

    @Test
    void everythingIsGermanAtOnceAndOnTheSamePage() throws Exception {
        open(mail);
        go("Results");
        robot.awaitText("Results");
        fireMenu("language-de");

        await(() -> rail().contains("Ergebnisse"));
        robot.awaitText("Ergebnisse");
        assertThat(rail()).contains("Konflikte", "Einrichten").doesNotContain("Conflicts", "Set up");
        assertThat(onUi(() -> window.language().setting())).isEqualTo("de");
        await(() -> stores.states().setting("ui.language").equals(Optional.of("de")));

        fireMenu("language-en");
        await(() -> rail().contains("Results"));
        robot.awaitText("Results");
    }

    @Test
    void theWindowAfterwardsStillFollowsTheEngine() throws Exception {
        open(mail);
        fireMenu("language-de");
        await(() -> rail().contains("Konflikte"));
        keepSyncing(mail, "inbox", "working");
        robot.awaitText("1 Synchronisation läuft");
    }

    @Test
    void languageWidthsAndDividersAreAsTheyWereLeft() throws Exception {
        open(mail);
        fireMenu("language-de");
        await(() -> rail().contains("Konflikte"));
        doOnUi(() -> {
            ((TableView<?>) stage.getScene().lookup("#items"))
                    .getColumns()
                    .getFirst()
                    .setPrefWidth(411);
            ((SplitPane) stage.getScene().lookup("#items-and-details")).setDividerPositions(0.7);
        });
        await(() -> Math.abs(divider() - 0.7) < 0.02);
        doOnUi(stage::hide);
        window.saveMemory();
        center.close();

        open(mail);

        await(() -> rail().contains("Konflikte"));
        assertThat(columnTitle("items", 0)).isEqualTo("Eintrag");
        assertThat(firstColumn()).isEqualTo(411);
        await(() -> Math.abs(divider() - 0.7) < 0.02);
    }

    @Test
    void handlersSpeakTheChosenLanguageAfterARestartToo() throws Exception {
        open(new FolderHandlerProvider());
        assertThat(rail()).contains("Folder pairs");
        fireMenu("language-de");
        await(() -> stores.states().setting("ui.language").equals(Optional.of("de")));
        doOnUi(stage::hide);
        center.close();
        Locale.setDefault(Locale.ENGLISH);

        open(new FolderHandlerProvider());

        await(() -> rail().contains("Ordnerpaare"));
    }

    @Test
    void whileConflictsAreSettledTheScreenThatShowsItStays() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        mail.objects.put(ConflictResolver.class, () -> (ConflictResolver) (conflicts, resolution) -> {
            Awaitility.await().forever().until(() -> go.getCount() == 0); // as long as the test looks
            return Map.of();
        });
        open(mail);
        Version version = new Version(VersionKind.FILE, 10, Instant.parse("2026-11-20T10:00:00Z"));
        mail.context()
                .conflicts()
                .replace(
                        "inbox",
                        List.of(new Conflict(
                                "c1",
                                new ItemRef("mail", "inbox"),
                                "a.txt",
                                Conflict.Kind.BOTH_EDITED,
                                version,
                                version,
                                Instant.parse("2026-11-21T01:00:00Z"),
                                Set.of(Resolution.KEEP_LEFT))));
        center.updateConflicts("mail", null).toCompletableFuture().get(10, TimeUnit.SECONDS);
        go("Conflicts");
        robot.awaitRows("conflicts", 1);
        robot.select("conflicts", 0);
        robot.click("resolve-keep-left");
        ShellParts settling = onUi(() -> window.parts().orElseThrow());
        await(() -> settling.model().conflicts().isSettling());

        fireMenu("language-de");

        assertThat(onUi(window::parts)).contains(settling);
        go.countDown();
        await(() ->
                rail().contains("Konflikte") && !window.parts().orElseThrow().equals(settling));
    }
}
