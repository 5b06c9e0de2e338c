package org.synccenter.ui.about;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The licences as they are shipped beside the program: a list of who made which files under which licence, and the text of each licence.
 * Reads files, so not on the UI thread.
 */
final class Licences {
    /** None are found, as in a program that was not packaged. */
    static final Licences NONE = new Licences(List.of());

    private static final Logger LOG = LoggerFactory.getLogger(Licences.class);
    private static final String FOLDER = "licences";
    private static final String LIST = "parts";

    /** How far above the program's own jar the folder may lie. */
    private static final int LEVELS = 4;

    private final List<Stanza> stanzas;

    private Licences(List<Stanza> stanzas) {
        this.stanzas = stanzas;
    }

    /**
     * What is said about some files.
     *
     * @param files their patterns, below the program's folder
     * @param holder whose they are
     * @param licence its short name
     * @param text the licence itself
     */
    private record Stanza(String files, String holder, String licence, String text) {}

    /** The file that this program runs from; null = it cannot be told. */
    static @Nullable Path ownPlace() {
        CodeSource source = Licences.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            LOG.info("Not run from a file", e);
            return null;
        }
    }

    /** Those in the folder nearest above a file of the program. */
    static Licences around(@Nullable Path file) {
        try {
            Optional<Path> folder = file == null ? Optional.empty() : above(file);
            return folder.isPresent() ? read(folder.get()) : NONE;
        } catch (IOException e) {
            LOG.warn("The licences cannot be read", e);
            return NONE;
        }
    }

    /** The folder of licences nearest above a file of the program. */
    static Optional<Path> above(Path file) {
        Path at = file.getParent();
        for (int i = 0; i < LEVELS && at != null; i++) {
            Path folder = at.resolve(FOLDER);
            if (Files.isRegularFile(folder.resolve(LIST))) {
                return Optional.of(folder);
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    /** Those in a folder. */
    static Licences read(Path folder) throws IOException {
        List<Stanza> stanzas = new ArrayList<>();
        String files = "";
        String holder = "";
        for (String line : Files.readAllLines(folder.resolve(LIST), StandardCharsets.UTF_8)) {
            int colon = line.indexOf(": ");
            String value = colon < 0 ? "" : line.substring(colon + 2);
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "Files" -> files = value;
                case "Copyright" -> holder = value;
                case "License" -> {
                    Path text = folder.resolve("texts").resolve(value);
                    stanzas.add(new Stanza(files, holder, value, Files.readString(text, StandardCharsets.UTF_8)));
                }
                default -> {}
            }
        }
        return new Licences(List.copyOf(stanzas));
    }

    /**
     * Everything that is said about the files of a part: their makers, then the text of each licence once.
     *
     * @param prefix how their patterns begin
     * @return empty = nothing is known
     */
    String of(String prefix) {
        Set<String> makers = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Stanza one : stanzas) {
            if (one.files().startsWith(prefix)) {
                makers.add("© " + one.holder() + "  –  " + one.licence());
                texts.add(one.text().strip());
            }
        }
        return makers.isEmpty() ? "" : String.join("\n", makers) + "\n\n" + String.join("\n\n\n", texts);
    }

    /** The patterns of all files about which something is said. */
    List<String> files() {
        return stanzas.stream().map(Stanza::files).toList();
    }
}
