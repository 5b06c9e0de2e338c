package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.engine.MemoryHandler;

/** What the window tells about the program itself, and where it goes when it is asked to from outside. */
class ProgramDialogsTest extends WindowFixture {
    @BeforeEach
    void open() throws Exception {
        open(new MemoryHandler("mail", "inbox"));
    }

    private static String clipboard() {
        return onUi(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void aFaultIsToldWithItsCodeAndAReportToPassOn() {
        doOnUi(() -> window.fault("SC-ABC123", "the report"));
        robot.awaitText("Something went wrong inside the program");

        assertThat(robot.text("fault-code")).isEqualTo("SC-ABC123");
        robot.click("fault-copy");
        assertThat(clipboard()).isEqualTo("the report");
        robot.awaitText("Copied");
        robot.click("fault-close");
    }

    @Test
    void diagnosticsAreCopiedFromTheMenu() {
        fireMenu("copy-diagnostics");

        robot.awaitText(
                "The diagnostics are on the clipboard: versions, settings without secrets, last runs and the end of"
                        + " the log, without names of your files.");
        assertThat(clipboard()).startsWith("program: Sync Center ").contains("id: mail");
    }

    @Test
    void itGoesWhereSomebodyOutsideWantsToBe() {
        doOnUi(() -> window.raise(Optional.of(Destination.Part.CONFLICTS)));
        robot.awaitText("No conflicts");
        doOnUi(() -> window.raise(Optional.of(Destination.Part.SETUP)));
        robot.awaitText("Set up");
        assertThat(robot.seesText("No conflicts")).isFalse();
        doOnUi(() -> window.raise(Optional.of(Destination.Part.ITEMS)));
        await(() -> robot.sees("items"));
        doOnUi(() -> window.raise(Optional.empty()));
        assertThat(robot.sees("items")).isTrue();
    }

    @Test
    void aFileOfSettingsIsOfferedForImport() throws Exception {
        Path file = Files.writeString(home.resolve("mine.synccenter"), "{}");
        doOnUi(() -> window.raise(Optional.of(new Destination.Settings(file))));

        robot.awaitText("mine.synccenter");
    }
}
