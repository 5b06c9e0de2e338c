package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
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
}
