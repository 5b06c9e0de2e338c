package org.synccenter.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every enum of texts against its bundle, wherever in the program it lies. */
final class BundlesTest {

    private static final String FOLDER = "/org/synccenter/i18n/";

    /** Beside English, whose bundles have no suffix. */
    private static final List<String> LANGUAGES = Arrays.stream(Language.values())
            .filter(language -> language != Language.SYSTEM && language != Language.ENGLISH)
            .map(Language::setting)
            .toList();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(,\\s*(?:number|choice))?");

    /** The texts of one area: an enum and the bundle that belongs to it. */
    record Area(Class<?> type, String name, List<TextKey> keys) {}

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.synccenter");

    private static final List<Area> AREAS = PROGRAM.stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(TextKey.class))
            .map(JavaClass::reflect)
            .map(BundlesTest::area)
            .toList();

    static Stream<Named<Area>> areas() {
        return AREAS.stream().map(area -> Named.of(area.type().getSimpleName(), area));
    }

    private static Area area(Class<?> type) {
        List<TextKey> keys =
                Arrays.stream(type.getEnumConstants()).map(TextKey.class::cast).toList();
        assertThat(keys).as("constants of %s", type).isNotEmpty();
        return new Area(type, keys.getFirst().area(), keys);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyConstantHasATextAndEveryTextAConstant(Area area) throws IOException {
        assertThat(bundle(area.name()).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        area.keys().stream().map(TextKey::key).toList());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextIsAPatternThatCanBeFilledIn(Area area) throws IOException {
        Properties bundle = bundle(area.name());
        assertThat(bundle.stringPropertyNames()).allSatisfy(key -> {
            String pattern = bundle.getProperty(key);
            assertThat(pattern).isNotBlank();
            // A single apostrophe silently swallows itself and switches the placeholders behind it off.
            assertThat(pattern.replace("''", "")).doesNotContain("'");
            assertThatCode(() -> fillIn(pattern)).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextIsSaidSomewhere(Area area) {
        JavaClass type = PROGRAM.get(area.type());
        assertThat(area.keys().stream().map(TextKey::name))
                .as("texts that no code names")
                .allMatch(name -> type.getField(name).getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOriginOwner().equals(type)));
    }

    /** Every area in every language besides English. */
    static Stream<Arguments> translations() {
        return AREAS.stream()
                .flatMap(area -> LANGUAGES.stream()
                        .map(language -> Arguments.of(
                                Named.of(area.type().getSimpleName() + " in " + language, area), language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextIsThereInEveryLanguageAndNoOther(Area area, String language) throws IOException {
        assertThat(bundle(area.name() + "_" + language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle(area.name()).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTranslationIsAPatternWithTheSamePlaceholders(Area area, String language) throws IOException {
        Properties english = bundle(area.name());
        Properties translated = bundle(area.name() + "_" + language);
        assertThat(translated.stringPropertyNames()).allSatisfy(key -> {
            String pattern = translated.getProperty(key);
            assertThat(pattern).isNotBlank();
            assertThat(pattern.replace("''", "")).doesNotContain("'");
            assertThatCode(() -> fillIn(pattern)).doesNotThrowAnyException();
            assertThat(placeholders(pattern)).as(key).isEqualTo(placeholders(english.getProperty(key)));
        });
    }

    /** A word that is left out: a space stands before the dots. */
    @ParameterizedTest
    @MethodSource("areas")
    void theDotsOfGermanStandAfterASpace(Area area) throws IOException {
        assertThat(bundle(area.name() + "_de").values())
                .noneMatch(text -> String.valueOf(text).matches("(?s).*[^ (]\u2026.*"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void whatHasAKeyInEnglishHasOneInEveryLanguage(Area area, String language) throws IOException {
        Properties english = bundle(area.name());
        Properties translated = bundle(area.name() + "_" + language);
        assertThat(translated.stringPropertyNames())
                .allSatisfy(key -> assertThat(translated.getProperty(key).indexOf('_') >= 0)
                        .as("%s: %s", key, translated.getProperty(key))
                        .isEqualTo(english.getProperty(key).indexOf('_') >= 0));
    }

    @Test
    void aPlaceholderThatIsMissingOrOfAnotherKindWouldBeSeen() {
        assertThat(placeholders("{0,choice,0#none|1<{0,number} of {1}}"))
                .isEqualTo(placeholders("{1}: {0,number}"))
                .isNotEqualTo(placeholders("{0,number}"))
                .isNotEqualTo(placeholders("{0}: {1}"));
    }

    /** Which values a text needs and whether as numbers; how often it shows them is a matter of the language. */
    private static Map<Integer, Boolean> placeholders(String pattern) {
        Map<Integer, Boolean> found = new TreeMap<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            found.merge(Integer.valueOf(matcher.group(1)), matcher.group(2) != null, Boolean::logicalOr);
        }
        return found;
    }

    @Test
    void everyBundleBelongsToExactlyOneEnumAndLanguage() throws IOException, URISyntaxException {
        List<String> files;
        Path folder = Path.of(Objects.requireNonNull(TextKey.class.getResource(FOLDER + "engine.properties"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> found = Files.list(folder)) {
            files = found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .toList();
        }
        assertThat(AREAS.stream()
                        .flatMap(area -> Stream.concat(
                                Stream.of(area.name()),
                                LANGUAGES.stream().map(language -> area.name() + "_" + language)))
                        .map(name -> name + ".properties"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void aBrokenPatternWouldBeSeen() {
        assertThatCode(() -> fillIn("{0,choice,0#none|1#{1} of {0,number}|1<{0}}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> fillIn("{0")).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> fillIn("{0,choice,0#none|1<{0,numer} files}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Fills in numbers around those where texts change; the branches of a choice are only read when they are taken. */
    private static void fillIn(String pattern) {
        for (int number : List.of(0, 1, 2, 1000)) {
            var message = new MessageFormat(pattern, Locale.ENGLISH);
            Object[] values = Arrays.stream(message.getFormatsByArgumentIndex())
                    .map(format -> value(format, number))
                    .toArray();
            message.format(values);
        }
    }

    private static Object value(Format format, int number) {
        return switch (format) {
            case NumberFormat _ -> number;
            case DateFormat _ -> new Date(0);
            case null, default -> "x";
        };
    }

    private static Properties bundle(String area) throws IOException {
        List<Object> twice = new ArrayList<>();
        var bundle = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key);
                }
                return super.put(key, value);
            }
        };
        try (InputStream in = TextKey.class.getResourceAsStream(FOLDER + area + ".properties")) {
            assertThat(in).as("bundle %s.properties", area).isNotNull();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(twice).as("keys given twice").isEmpty();
        return bundle;
    }
}
