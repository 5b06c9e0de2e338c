package org.synccenter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.synccenter.cli.Cli;
import org.synccenter.cli.Invocation;
import org.synccenter.transfer.SettingsFile;
import org.synccenter.ui.SyncCenterApp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What desktops are told about the program, held against the program. */
class DesktopFilesTest {
    private static final Path LINUX = Path.of("packaging/linux");
    private static final String ID = "org.synccenter.SyncCenter";

    /** Groups of the desktop entry by their names, each with its keys. */
    private static Map<String, Map<String, String>> entry() throws IOException {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Map<String, String> group = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LINUX.resolve(ID + ".desktop"))) {
            if (line.startsWith("[")) {
                group = new LinkedHashMap<>();
                groups.put(line.substring(1, line.length() - 1), group);
            } else if (line.contains("=")) {
                group.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return groups;
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String text(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        assertThat(found.getLength()).as(element).isPositive();
        return found.item(0).getTextContent();
    }

    private static String attribute(Document document, String element, String name) {
        return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(name);
    }

    @Test
    void everythingThatCanBeClickedIsACommandOfTheProgram() throws Exception {
        Map<String, Map<String, String>> entry = entry();

        assertThat(entry.get("Desktop Entry").get("Actions").split(";"))
                .hasSizeGreaterThan(1)
                .allSatisfy(action -> assertThat(entry).containsKey("Desktop Action " + action));
        assertThat(entry).allSatisfy((group, keys) -> {
            List<String> words = Arrays.asList(keys.get("Exec").split(" "));
            assertThat(words.getFirst()).isEqualTo("sync-center");
            List<String> given = words.subList(1, words.size()).stream()
                    .map(word -> word.replace("%f", "/tmp/all." + SettingsFile.ENDING))
                    .toList();
            // Without a terminal nobody sees what a command says.
            assertThat(Cli.parse(given, "1")).as(keys.get("Exec")).isInstanceOf(Invocation.Window.class);
        });
    }

    @Test
    void everyNameAndCommentIsInGermanToo() throws Exception {
        assertThat(entry())
                .allSatisfy((group, keys) -> assertThat(keys.keySet())
                        .filteredOn(key -> List.of("Name", "Comment", "GenericName", "Keywords")
                                .contains(key))
                        .filteredOn(key -> !keys.get(key).equals("Sync Center"))
                        .allSatisfy(key -> assertThat(keys).containsKey(key + "[de]")));
        Document metainfo = xml(LINUX.resolve(ID + ".metainfo.xml"));
        for (String element : List.of("summary", "p", "li")) {
            NodeList all = metainfo.getElementsByTagName(element);
            long german = IntStream.range(0, all.getLength())
                    .filter(i ->
                            ((Element) all.item(i)).getAttribute("xml:lang").equals("de"))
                    .count();
            assertThat(german * 2).as(element).isEqualTo(all.getLength());
        }
    }

    @Test
    void theWindowBelongsToItsEntry() throws Exception {
        assertThat(entry().get("Desktop Entry"))
                .containsEntry("StartupWMClass", SyncCenterApp.class.getName())
                .containsEntry("Icon", "sync-center")
                .containsEntry("Terminal", "false");
    }

    @Test
    void filesOfSettingsBelongToTheProgramOnEverySystem() throws Exception {
        Document types = xml(LINUX.resolve(ID + ".mime.xml"));
        String type = attribute(types, "mime-type", "type");
        Properties association = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("packaging/file-associations.properties"))) {
            association.load(reader);
        }

        assertThat(attribute(types, "glob", "pattern")).isEqualTo("*." + SettingsFile.ENDING);
        assertThat(entry().get("Desktop Entry")).containsEntry("MimeType", type + ";");
        assertThat(text(xml(LINUX.resolve(ID + ".metainfo.xml")), "mediatype")).isEqualTo(type);
        assertThat(association)
                .containsEntry("extension", SettingsFile.ENDING)
                .containsEntry("mime-type", type)
                .containsEntry("description", text(types, "comment"));
    }

    @Test
    void theSymbolicIconIsAreasOnlyBecauseThatIsWhatDesktopsColour() throws Exception {
        Document icon = xml(Path.of("assets/logo-symbolic.svg"));
        NodeList paths = icon.getElementsByTagName("path");

        assertThat(paths.getLength()).isPositive();
        assertThat(IntStream.range(0, paths.getLength()).mapToObj(i -> (Element) paths.item(i)))
                .allSatisfy(path -> {
                    assertThat(path.hasAttribute("stroke")).isFalse();
                    assertThat(path.getAttribute("fill")).startsWith("#");
                });
    }

    @Test
    void theVersionThatIsToldIsTheOneThatIsBuilt() throws Exception {
        Document metainfo = xml(LINUX.resolve(ID + ".metainfo.xml"));
        // The first of the elements of that name that stands directly in the project.
        String version = text(xml(Path.of("pom.xml")), "version");

        assertThat(attribute(metainfo, "release", "version")).isEqualTo(version);
        assertThat(text(metainfo, "id")).isEqualTo(ID);
        assertThat(text(metainfo, "launchable")).isEqualTo(ID + ".desktop");
        assertThat(text(metainfo, "binary")).isEqualTo("sync-center");
    }
}
