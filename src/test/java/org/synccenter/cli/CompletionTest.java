package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What shells and {@code man} are told, held against what the parser knows. */
class CompletionTest {
    @TempDir
    Path folder;

    private static String printed(String... words) {
        return ((Invocation.Print) Cli.parse(List.of(words), "1.2.3")).text();
    }

    /** All commands by their words, such as "add folder", with those that only hold others. */
    private static Map<String, CommandLine> commands() {
        Map<String, CommandLine> all = new LinkedHashMap<>();
        collect("", Cli.program("1.2.3"), all);
        assertThat(all).hasSizeGreaterThan(25).containsKeys("add folder", "completion", "manual");
        return all;
    }

    private static void collect(String path, CommandLine line, Map<String, CommandLine> all) {
        line.getSubcommands().forEach((name, inner) -> {
            String words = (path + " " + name).strip();
            all.put(words, inner);
            collect(words, inner, all);
        });
    }

    private static List<String> options(CommandLine command) {
        return Described.ownOptions(command.getCommandSpec()).stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
    }

    @Test
    void zsh_has_a_function_for_each_command_with_each_of_its_options() {
        String script = printed("completion", "zsh");

        assertThat(script).startsWith("#compdef sync-center\n");
        commands().forEach((words, command) -> {
            String name = "\n_sync_center_" + words.replace(' ', '_').replace('-', '_') + "() {";
            assertThat(script).contains(name);
            String body = script.substring(script.indexOf(name) + 1);
            String function = body.substring(0, body.indexOf("\n}"));
            options(command).forEach(option -> assertThat(function).containsPattern("'\\*?" + option + "[=\\[]"));
        });
    }

    @Test
    void fish_has_a_line_for_each_command_and_option() {
        List<String> lines = printed("completion", "fish").lines().toList();

        commands().forEach((words, command) -> {
            String name = words.substring(words.lastIndexOf(' ') + 1);
            assertThat(lines).anyMatch(line -> line.contains(" -a " + name + " -d '"));
            for (String option : options(command)) {
                String both = "'__sync_center_in " + words + "' -l " + option.substring(2) + " ";
                assertThat(lines).anyMatch(line -> line.contains(both));
            }
        });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void bash_completes_commands_options_and_values() throws Exception {
        Path script = Files.writeString(folder.resolve("sync-center"), printed("completion", "bash"));
        String tries = """
            source "$1"
            shift
            compopt() { :; }
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
            _complete_sync-center
            echo "${COMPREPLY[@]}"
            """;

        assertThat(bash(tries, script, "sync-center", "dup")).isEqualTo("duplicate");
        assertThat(bash(tries, script, "sync-center", "sync", "--pre")).isEqualTo("--preview --prefer");
        assertThat(bash(tries, script, "sync-center", "add", "folder", "--keep-v"))
                .isEqualTo("--keep-versions");
    }

    private static String bash(String script, Path file, String... words) throws Exception {
        var command = new ArrayList<>(List.of("bash", "-c", script, "bash", file.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    @Test
    void a_shell_that_is_not_known_is_told_with_those_that_are() {
        assertThat(Cli.parse(List.of("completion", "ksh", "--json"), "1.2.3"))
                .isEqualTo(new Invocation.Wrong("There is no completion for \"ksh\": choose bash, zsh or fish.", true));
        assertThat(Cli.parse(List.of("completion"), "1.2.3")).isInstanceOf(Invocation.Wrong.class);
    }

    @Test
    void the_manual_tells_of_every_command_and_option() {
        String page = printed("manual");

        assertThat(page).startsWith(".TH SYNC-CENTER 1 \"\" \"Sync Center 1.2.3\"\n");
        commands().forEach((words, command) -> {
            if (command.getSubcommands().isEmpty()) {
                String head = "\n.SS " + Manual.roff(words) + "\n";
                assertThat(page).contains(head);
                String part = page.substring(page.indexOf(head) + 1).split("\n\\.S[SH] ")[0];
                options(command).forEach(option -> assertThat(part).contains("\n.B " + Manual.roff(option)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_manual_holds_nothing_that_would_be_taken_for_another_command_of_man(String language) {
        Locale before = Locale.getDefault();
        String page;
        try {
            Locale.setDefault(Locale.of(language));
            page = printed("manual");
        } finally {
            Locale.setDefault(before);
        }

        assertThat(page.contains("BESCHREIBUNG")).isEqualTo(language.equals("de"));
        assertThat(page.lines()
                        .filter(line -> line.startsWith(".") || line.startsWith("'"))
                        .map(line -> line.split(" ")[0])
                        .distinct())
                .containsExactlyInAnyOrder(".TH", ".SH", ".SS", ".PP", ".TP", ".B");
        assertThat(Manual.roff("a-b \\n")).isEqualTo("a\\-b \\en");
        assertThat(Manual.roff(".so x")).isEqualTo("\\&.so x");
    }
}
