package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.onUi;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.synccenter.engine.MemoryHandler;

/** The palette, with the keyboard alone. */
class PaletteInWindowTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");

    private boolean isOpen() {
        return onUi(() -> stage.getScene().lookup("#palette") != null);
    }

    private void find(String text) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.K);
        await(this::isOpen);
        robot.type(text);
    }

    @Test
    void aPartnershipIsGoneToByItsName() throws Exception {
        open(mail);
        go("Results");
        find("item sent");
        robot.press(KeyCode.ENTER);

        await(() -> !isOpen());
        await(() -> ((Label) stage.getScene().lookup("#details-name")).getText().equals("Item sent"));
        await(() -> stage.getScene().lookup("#items").isFocused());
    }

    @Test
    void aSettingIsChangedAndTheArrowsChoose() throws Exception {
        open(mail);
        find("language");
        robot.press(KeyCode.UP);
        robot.press(KeyCode.ENTER);

        await(() -> rail().contains("Konflikte"));
    }

    @Test
    void escapeGivesTheKeyboardBackToWhereItWas() throws Exception {
        open(mail);
        await(() -> stage.getScene().lookup("#items").isFocused());
        find("no such thing");
        robot.awaitText("Nothing is called so.");
        robot.press(KeyCode.ENTER);
        assertThat(isOpen()).as("nothing was chosen").isTrue();
        robot.press(KeyCode.ESCAPE);

        await(() -> !isOpen());
        Node items = robot.node("items", Node.class);
        assertThat(onUi(items::isFocused)).isTrue();
    }
}
