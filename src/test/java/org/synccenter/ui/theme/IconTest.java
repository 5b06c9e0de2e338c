package org.synccenter.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class IconTest {
    @ParameterizedTest
    @EnumSource(Icon.class)
    void everyIconIsInThePack(Icon icon) {
        FontIcon node = UiRobot.onUi(() -> icon.node("tone-good"));

        assertThat(node.getIconCode()).isNotNull();
        assertThat(node.getStyleClass()).contains("tone-good");
    }

    @Test
    void anUnknownThemeSettingMeansLikeTheSystem() {
        assertThat(Theme.of("dark")).isEqualTo(Theme.DARK);
        assertThat(Theme.of("mauve")).isEqualTo(Theme.SYSTEM);
    }
}
