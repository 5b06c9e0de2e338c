package org.synccenter.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.synccenter.ui.text.UiText;

class LanguageTest {
    private final Locale process = Locale.getDefault();
    private final Language.Locales before = Language.Locales.now();

    @AfterEach
    void restore() {
        Locale.setDefault(process);
        Language.SYSTEM.use(before);
    }

    private static Language.Locales system(String tag) {
        return new Language.Locales(Locale.forLanguageTag(tag), Locale.forLanguageTag(tag));
    }

    @Test
    void aChosenLanguageIsSpokenWhateverTheSystemSpeaks() {
        Language.GERMAN.use(system("en-US"));
        assertThat(UiText.STATE_IN_SYNC.text()).isEqualTo("Synchron");
        assertThat(UiText.FILES_OF.text(1204, 8312)).isEqualTo("1.204 von 8.312 Dateien");

        Language.ENGLISH.use(system("de-DE"));
        assertThat(UiText.STATE_IN_SYNC.text()).isEqualTo("In sync");
    }

    @Test
    void withoutAChoiceItIsTheSystemsLanguage() {
        Language.SYSTEM.use(system("de-AT"));
        assertThat(UiText.STATE_IN_SYNC.text()).isEqualTo("Synchron");
    }

    @Test
    void aLanguageThatIsNotSpokenIsEnglishAlsoOnceAnotherWasInUse() {
        Language.GERMAN.use(system("de-DE"));
        assertThat(UiText.STATE_IN_SYNC.text()).isEqualTo("Synchron");
        // The toolkit falls back to the process's default locale unless it is told not to.
        Locale.setDefault(Locale.GERMANY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRANCE);
        assertThat(UiText.STATE_IN_SYNC.text()).isEqualTo("In sync");
    }

    @Test
    void theCountrysWayOfWritingStays() {
        Language.ENGLISH.use(system("de-CH"));
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.of("en", "CH"));
        Language.GERMAN.use(system("de-CH"));
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.of("de", "CH"));
    }

    @Test
    void whatIsStoredIsReadAgainAndNonsenseIsTheSystems() {
        for (Language language : Language.values()) {
            assertThat(Language.of(language.setting())).isEqualTo(language);
        }
        assertThat(Language.of("klingon")).isEqualTo(Language.SYSTEM);
    }
}
