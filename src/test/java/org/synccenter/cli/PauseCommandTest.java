package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.schedule.Pause;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class PauseCommandTest {
    @TempDir
    private Path home;

    private CliFixture cli;

    @BeforeEach
    void open() throws SyncException {
        cli = new CliFixture(home, new MemoryHandler("mail", "inbox"));
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private Pause pause() {
        return cli.center.schedules().pause();
    }

    @Test
    void aPauseLastsAsLongAsItWasSaid() {
        JsonNode said = cli.run("pause", "--for", "1h30m", "--json").json();

        assertThat(said.path("paused").asBoolean()).isTrue();
        assertThat(said.path("pausedUntil").asString()).isEqualTo("2026-11-21T12:00:12Z");
        assertThat(pause().until()).contains(Instant.parse("2026-11-21T12:00:12Z"));
        assertThat(cli.run("list").out()).contains("Paused until 2026-11-21");
        assertThat(cli.run("list", "--json").json().path("pausedUntil").asString())
                .isEqualTo("2026-11-21T12:00:12Z");
    }

    @Test
    void withoutAnEndItLastsUntilItIsEnded() {
        JsonNode said = cli.run("pause", "--json").json();
        assertThat(said.path("paused").asBoolean()).isTrue();
        assertThat(said.path("pausedUntil").isNull()).isTrue();
        assertThat(pause().until()).contains(Pause.OPEN_END);
        assertThat(cli.run("list").out()).contains("Paused until resumed");

        assertThat(cli.run("resume").out()).isEqualTo("Not paused.\n");

        assertThat(pause().holds()).isFalse();
        assertThat(cli.run("list").out()).doesNotContain("Paused");
        assertThat(cli.run("list", "--json").json().path("paused").asBoolean(true))
                .isFalse();
    }

    @Test
    void itLastsUntilATimeOfDayOrTomorrow() {
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = CliFixture.NOW.atZone(zone).toLocalDate();

        assertThat(cli.run("pause", "--until", "23:59", "--quiet").out()).isEmpty();
        assertThat(pause().until()).contains(today.atTime(23, 59).atZone(zone).toInstant());
        cli.run("pause", "--until", "tomorrow");
        assertThat(pause().until())
                .contains(today.plusDays(1).atTime(6, 0).atZone(zone).toInstant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --for soon               | "soon" is no period
        --for 10s                | "10s" is no period
        --until later            | "later" is no time of day
        --for 1h --until 18:30   | Give either --for or --until
        """)
    void wrongWordsPauseNothing(String words, String sentence) {
        Said said = cli.run(("pause " + words).split(" "));

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains(sentence).hasLineCount(1);
        assertThat(pause().holds()).isFalse();
    }
}
