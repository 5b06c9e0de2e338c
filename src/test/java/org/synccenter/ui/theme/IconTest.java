package org.synccenter.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class IconTest {
    @Test
    void everyIconIsInThePack() {
        for (Icon icon : Icon.values()) {
            FontIcon node = UiRobot.onUi(() -> icon.node("tone-good"));

            assertThat(node.getIconCode()).as(icon.name()).isNotNull();
            assertThat(node.getStyleClass()).contains("tone-good");
        }
    }

    @Test
    void anUnknownThemeSettingMeansLikeTheSystem() {
        assertThat(Theme.of("dark")).isEqualTo(Theme.DARK);
        assertThat(Theme.of("mauve")).isEqualTo(Theme.SYSTEM);
    }
}
