package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    private static Invocation parse(String... words) {
        return Cli.parse(List.of(words), "1.2.3");
    }

    @Test
    void options_may_stand_before_and_after_the_command() {
        Invocation before = parse("--home", "/h", "--json", "sync", "docs");
        Invocation after = parse("sync", "docs", "--home=/h", "--json");

        assertThat(List.of(before, after)).allSatisfy(i -> {
            assertThat(i).isInstanceOf(Invocation.Work.class);
            assertThat(i.home()).isEqualTo("/h");
            assertThat(i.json()).isTrue();
        });
        assertThat(parse("sync", "docs").json()).isFalse();
        assertThat(parse("add", "--home", "/h", "folder", "a", "b", "c").home()).isEqualTo("/h");
    }

    @Test
    void no_words_mean_the_window() {
        assertThat(parse()).isEqualTo(new Invocation.Window(null, false, null));
        assertThat(parse("--home", "/h", "--tray")).isEqualTo(new Invocation.Window("/h", true, null));
        assertThat(parse("open")).isEqualTo(new Invocation.Window(null, false, null));
        assertThat(parse("/x/all.synccenter")).isEqualTo(new Invocation.Window(null, false, "/x/all.synccenter"));
        assertThat(parse("/x/all.txt")).isInstanceOf(Invocation.Wrong.class);
        assertThat(parse("open", "conflicts")).isEqualTo(new Invocation.Window(null, false, "conflicts"));
    }

    @Test
    void serve_and_demo_are_for_the_program() {
        assertThat(parse("serve", "--home", "/h")).isEqualTo(new Invocation.Serve("/h", false));
        assertThat(parse("--quiet", "serve")).isEqualTo(new Invocation.Serve(null, true));
        assertThat(parse("demo", "--terminal")).isEqualTo(new Invocation.Demo(null, true));
    }

    @Test
    void help_names_every_command_and_the_exit_codes() {
        Invocation help = parse("--help");

        assertThat(help)
                .isInstanceOfSatisfying(
                        Invocation.Print.class,
                        p -> assertThat(p.text())
                                .contains(
                                        "add",
                                        "remove",
                                        "enable",
                                        "disable",
                                        "activate",
                                        "deactivate",
                                        "list",
                                        "sync",
                                        "stop",
                                        "conflicts",
                                        "resolve")
                                .contains(
                                        "history",
                                        "serve",
                                        "demo",
                                        "schedule",
                                        "--home",
                                        "--json",
                                        "--quiet",
                                        "--version")
                                .contains("78 held for a person"));
    }

    @Test
    void a_command_has_help_of_its_own() {
        assertThat(parse("sync", "--help"))
                .isInstanceOfSatisfying(
                        Invocation.Print.class,
                        p -> assertThat(p.text())
                                .startsWith("Usage: sync-center sync")
                                .contains("--preview", "--skip-running", "--allow-deletes", "--all"));
        assertThat(parse("add", "folder", "-h"))
                .isInstanceOfSatisfying(
                        Invocation.Print.class,
                        p -> assertThat(p.text().replaceAll("\\s+", " "))
                                .contains("NAME LEFT RIGHT", "--exclude", "mirror"));
    }

    @Test
    void a_percent_sign_stands_once_in_help() {
        assertThat(parse("merge-tool", "--help"))
                .isInstanceOfSatisfying(
                        Invocation.Print.class,
                        p -> assertThat(p.text()).contains("meld %left %base").doesNotContain("%%"));
    }

    @Test
    void help_is_all_in_one_language() {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMAN);
        try {
            assertThat(parse("--help"))
                    .isInstanceOfSatisfying(
                            Invocation.Print.class,
                            p -> assertThat(p.text())
                                    .startsWith("Aufruf: sync-center")
                                    .contains("Befehle:" + System.lineSeparator())
                                    .doesNotContain("Usage", "Commands"));
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    @Test
    void version_is_one_line() {
        assertThat(parse("--version")).isEqualTo(new Invocation.Print("Sync Center 1.2.3" + System.lineSeparator()));
        assertThat(parse("list", "--version")).isInstanceOf(Invocation.Print.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
        frobnicate → There is no command "frobnicate". See "sync-center --help".
        syn → There is no command "syn"; did you mean "sync"? See "sync-center --help".
        sync --frob → There is no option "--frob" here. See "sync-center sync --help".
        list docs → "docs" is one word too many here. See "sync-center list --help".
        history docs pics → "pics" is one word too many here. See "sync-center history --help".
        problems docs pics → "pics" is one word too many here. See "sync-center problems --help".
        conflicts docs pics → "pics" is one word too many here. See "sync-center conflicts --help".
        schedule docs pics --off → "pics" is one word too many here. See "sync-center schedule --help".
        add → Say what to add, such as: sync-center add folder NAME LEFT RIGHT.
        history --limit many → "many" does not fit --limit. See
        add folder docs → Missing: LEFT, RIGHT. See
        resolve → Missing: CONFLICT. See
        resolve 1 → One of these is missing: --keep left|right|both|newest, --stop-syncing, --with FILE, --tool. See
        resolve 1 --keep → --keep needs a value: --keep left|right|both|newest. See
        resolve 1 --keep left --stop-syncing → Only one of these can be given: --keep
        remove → Missing: ITEM. See
        sync --json=3 → --json takes no value. See
        list --home a --home b → --home is given more than once. See
        sync --home → --home
        """)
    void wrong_words_get_one_sentence(String words, String sentence) {
        Invocation wrong = parse(words.split(" "));

        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Invocation.Wrong.class,
                        w -> assertThat(w.text())
                                .contains(sentence)
                                .doesNotContain("\n", "Exception", "Error:", "parameter"));
    }

    @Test
    void wrong_words_know_whether_json_was_wanted() {
        assertThat(parse("--json", "frobnicate").json()).isTrue();
        assertThat(parse("frobnicate").json()).isFalse();
    }

    @Test
    void names_are_taken_literally() {
        assertThat(parse("sync", "@docs", "${user.home}", "50%")).isInstanceOf(Invocation.Work.class);
        assertThat(parse("sync", "--", "--docs")).isInstanceOf(Invocation.Work.class);
        assertThat(parse("bad\u001b[31m\nname"))
                .isInstanceOfSatisfying(
                        Invocation.Wrong.class, w -> assertThat(w.text()).contains("bad\\x1b[31m\\nname"));
    }
}
