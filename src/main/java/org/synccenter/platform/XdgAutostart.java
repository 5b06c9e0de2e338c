package org.synccenter.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** A desktop entry in the folder of those that the session starts, as freedesktop.org says. */
final class XdgAutostart implements Autostart {
    private static final String RESERVED = " \t\n\"'\\><~|&;$*?#()`";

    private final Path folder;

    XdgAutostart(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("sync-center.desktop");
    }

    /** An entry that says Hidden counts as none; so desktops switch entries off. */
    @Override
    public boolean isOn() throws IOException {
        if (!Files.isRegularFile(file())) {
            return false;
        }
        String text = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
        return text.lines()
                .map(line -> line.replace(" ", ""))
                .noneMatch(line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
    }

    @Override
    public void on(List<String> command) throws IOException {
        Files.createDirectories(folder);
        String text = """
            [Desktop Entry]
            Type=Application
            Name=Sync Center
            Comment=Keeps folders in sync
            Comment[de]=Hält Ordner gleich
            Icon=sync-center
            Exec=%s
            TryExec=%s
            Terminal=false
            X-GNOME-Autostart-enabled=true
            """.formatted(exec(command), command.getFirst().replace("\\", "\\\\"));
        Path written = Files.createTempFile(folder, ".sync-center", ".tmp");
        try {
            Files.writeString(written, text, StandardCharsets.UTF_8);
            Files.move(written, file(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public void off() throws IOException {
        Files.deleteIfExists(file());
    }

    @Override
    public String place() {
        return file().toString();
    }

    /**
     * The command as a value of Exec. Two rules apply one on top of the other: those of arguments (quotes, and before some characters a
     * backslash; a percent sign is doubled), then those of values, which turn each backslash into two.
     *
     * @throws IOException when an argument has a character that no line of such a file can have
     */
    private static String exec(List<String> command) throws IOException {
        for (String word : command) {
            if (word.chars().anyMatch(c -> c < ' ' || c == 127)) {
                throw new IOException("a control character in " + word);
            }
        }
        String arguments = command.stream().map(XdgAutostart::argument).collect(Collectors.joining(" "));
        return arguments.replace("\\", "\\\\");
    }

    private static String argument(String word) {
        String text = word.replace("%", "%%");
        if (!word.isEmpty() && word.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0)) {
            return text;
        }
        return '"' + text.replaceAll("([\"`$\\\\])", "\\\\$1") + '"';
    }
}
