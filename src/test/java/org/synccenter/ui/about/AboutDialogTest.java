package org.synccenter.ui.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the About window says of the parts of the program. */
@ExtendWith(ApplicationExtension.class)
class AboutDialogTest {
    @TempDir
    private Path program;

    private final UiRobot robot = new UiRobot();
    private @Nullable AboutDialog dialog;

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private TextArea open(@Nullable Path place) {
        AboutDialog.About about = AboutDialog.About.read(place);
        doOnUi(() -> {
            AboutDialog made = new AboutDialog(about);
            made.initModality(Modality.NONE);
            made.show();
            dialog = made;
        });
        return robot.node("about-licence", TextArea.class);
    }

    @AfterEach
    void close() {
        AboutDialog shown = dialog;
        if (shown != null) {
            doOnUi(shown::close);
        }
    }

    @Test
    void theLicenceOfEachPartIsReadByTheKeyboard() throws Exception {
        ShippedLicences.into(program.resolve("licences"));
        TextArea licence = open(program.resolve("x.jar"));
        assertThat(onUi(() -> licence.getText())).contains("GNU General Public License");
        assertThat(onUi(licence::getAccessibleText)).isEqualTo("Licence of Java");

        Node parts = robot.node("about-parts", Node.class);
        doOnUi(parts::requestFocus);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);

        await(() -> onUi(() -> licence.getText()).startsWith("© 2022-2025 mkpaz"));
        assertThat(onUi(licence::getAccessibleText)).isEqualTo("Licence of AtlantaFX");
        assertThat(onUi(licence::isEditable)).isFalse();
    }

    @Test
    void withoutThemItIsSaidWhereTheyAre() {
        open(null);

        assertThat(robot.text("about-licence")).contains("come with the packaged program");
    }
}
