package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.ui.theme.Theme;

/** Renders the real window into pictures: to target/screenshots, or to the folder named by -Dscreenshots. */
class ScreenshotsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyScreenInLightAndDark(Theme theme) throws Exception {
        try (Studio studio = new Studio(temp, theme)) {
            studio.all();
            assertThat(studio.pictures())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_LIGHT", "CONTRAST_DARK"})
    void theMainScreenInHighContrast(Theme theme) throws Exception {
        try (Studio studio = new Studio(temp, theme)) {
            studio.main();
            assertThat(studio.pictures())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }
}
