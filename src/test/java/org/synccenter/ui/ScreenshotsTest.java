package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.ui.theme.Theme;

/** Renders the real window into pictures: to target/screenshots, or to the folder named by -Dscreenshots. */
class ScreenshotsTest {
    @TempDir
    Path temp;

    @Test
    void everyScreenInLightAndDark() throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            try (Studio studio = new Studio(temp.resolve(theme.setting()), theme)) {
                studio.all();
                assertThat(studio.pictures())
                        .hasSizeGreaterThan(5)
                        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
            }
        }
    }

    @Test
    void theMainScreenInHighContrast() throws Exception {
        for (Theme theme : List.of(Theme.CONTRAST_LIGHT, Theme.CONTRAST_DARK)) {
            try (Studio studio = new Studio(temp.resolve(theme.setting()), theme)) {
                studio.main();
                assertThat(studio.pictures())
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
            }
        }
    }
}
