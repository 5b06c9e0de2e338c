package org.synccenter.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Pattern VARIABLE = Pattern.compile("-color-([a-z-]+): (#[0-9a-f]{6});");

    private static SystemLook system(boolean dark, boolean contrast) {
        return new SystemLook(dark, contrast, false);
    }

    @Test
    void theSystemsLookIsFollowedUnlessOneIsChosen() {
        assertThat(Theme.SYSTEM.under(system(false, false))).isEqualTo(Theme.LIGHT);
        assertThat(Theme.SYSTEM.under(system(true, false))).isEqualTo(Theme.DARK);
        assertThat(Theme.SYSTEM.under(system(false, true))).isEqualTo(Theme.CONTRAST_LIGHT);
        assertThat(Theme.SYSTEM.under(system(true, true))).isEqualTo(Theme.CONTRAST_DARK);
        assertThat(Theme.LIGHT.under(system(true, true))).isEqualTo(Theme.LIGHT);
    }

    @Test
    void highContrastIsASwitchOnWindowsAndAThemeOnLinux() {
        assertThat(SystemLook.isContrast(Map.of("Windows.SPI.HighContrast", true)))
                .isTrue();
        assertThat(SystemLook.isContrast(Map.of("Windows.SPI.HighContrast", false)))
                .isFalse();
        assertThat(SystemLook.isContrast(Map.of("GTK.theme_name", "HighContrastInverse")))
                .isTrue();
        assertThat(SystemLook.isContrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
    }

    @Test
    void everyThemeIsReadAgainAsItWasStored() {
        for (Theme theme : Theme.values()) {
            assertThat(Theme.of(theme.setting())).isEqualTo(theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contrast-light", "contrast-dark"})
    void everyTextStandsOutByAtLeastSevenToOne(String sheet) throws IOException {
        Map<String, Color> colours = colours(sheet);
        for (String text :
                List.of("fg-default", "fg-muted", "fg-subtle", "accent-fg", "success-fg", "warning-fg", "danger-fg")) {
            for (String behind : List.of("bg-default", "bg-subtle", "bg-inset")) {
                holds(colours, text, behind);
            }
        }
        for (String tone : List.of("accent", "success", "warning", "danger")) {
            holds(colours, "fg-emphasis", tone + "-emphasis");
            holds(colours, "fg-default", tone + "-subtle");
            holds(colours, tone + "-fg", tone + "-subtle");
        }
        holds(colours, "border-default", "bg-default");
    }

    private static void holds(Map<String, Color> colours, String text, String behind) {
        assertThat(ratio(colours.get(text), colours.get(behind)))
                .as("%s on %s", text, behind)
                .isGreaterThanOrEqualTo(7);
    }

    private static Map<String, Color> colours(String sheet) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Looks.class.getResourceAsStream("/org/synccenter/ui/theme/" + sheet + ".css"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return VARIABLE.matcher(text)
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> Color.web(m.group(2))));
        }
    }

    /** As WCAG 2 has it. */
    private static double ratio(Color a, Color b) {
        double[] light =
                Stream.of(a, b).mapToDouble(ThemeTest::luminance).sorted().toArray();
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
