package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.engine.schedule.Schedules;
import org.synccenter.stores.SqliteStores;

/** The resident makes up for what was missed; a command that only happens to open the engine does not. */
@Timeout(60)
class ServeSchedulesTest {
    @TempDir
    private Path place;

    private ProgramFixture.Said run(String... words) {
        return ProgramFixture.run(place, words);
    }

    /** As if it had been set up a day ago. */
    private void missedSchedule() throws Exception {
        Path home = place.resolve("home");
        InstantSource dayAgo = InstantSource.offset(InstantSource.system(), Duration.ofDays(-1));
        try (SqliteStores stores = SqliteStores.open(home, dayAgo)) {
            new Schedules(stores.states(), dayAgo, ZoneId.of("UTC"))
                    .put(Schedule.of("folder", List.of(), new Rule.Every(Duration.ofHours(1))));
        }
    }

    @Test
    void onlyTheResidentStartsWhatWasMissed() throws Exception {
        Files.createDirectories(place.resolve("l"));
        Files.writeString(place.resolve("l/a.txt"), "a");
        Files.createDirectories(place.resolve("r"));
        run("--home", "home", "add", "folder", "pair", "l", "r");
        missedSchedule();

        run("--home", "home", "list");
        assertThat(run("--home", "home", "history", "--json").json().path("runs"))
                .isEmpty();
        assertThat(place.resolve("r/a.txt")).doesNotExist();

        ProgramFixture resident = new ProgramFixture(place);
        CompletableFuture<ProgramFixture.Said> serving = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> serving.complete(resident.run("--home", "home", "serve")));
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(place.resolve("r/a.txt")));
        await().until(() -> run("--home", "home", "history").out().contains("schedule"));
        resident.cancel.cancel();
        thread.join();

        assertThat(serving.join().code()).isZero();
        assertThat(run("--home", "home", "history", "--json").json().path("runs"))
                .hasSize(1);
    }
}
