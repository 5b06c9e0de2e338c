package org.synccenter.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A property list in the user's LaunchAgents, which launchd reads at the next login. Written by the documentation, not yet tried on a Mac. */
final class MacAutostart implements Autostart {
    private final Path folder;

    MacAutostart(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("org.synccenter.plist");
    }

    @Override
    public boolean isOn() {
        return Files.isRegularFile(file());
    }

    @Override
    public void on(List<String> command) throws IOException {
        Files.createDirectories(folder);
        String arguments = command.stream()
                .map(word -> "    <string>" + escaped(word) + "</string>\n")
                .collect(Collectors.joining());
        String text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
              <key>Label</key>
              <string>org.synccenter</string>
              <key>ProgramArguments</key>
              <array>
            %s  </array>
              <key>RunAtLoad</key>
              <true/>
            </dict>
            </plist>
            """.formatted(arguments);
        Files.writeString(file(), text, StandardCharsets.UTF_8);
    }

    @Override
    public void off() throws IOException {
        Files.deleteIfExists(file());
    }

    @Override
    public String place() {
        return file().toString();
    }

    private static String escaped(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
