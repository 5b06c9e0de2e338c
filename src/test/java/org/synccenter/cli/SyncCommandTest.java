package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncSession;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class SyncCommandTest {
    /** The common pool has a single thread on a small machine. */
    private static final Executor PER_TASK = Thread.ofVirtual()::start;

    @TempDir
    private Path home;

    private final MemoryHandler notes = new MemoryHandler("notes", "docs", "photos");
    private CliFixture cli;

    @BeforeEach
    void open() throws SyncException {
        notes.capabilities.add(HandlerCapability.CAN_PREVIEW);
        cli = new CliFixture(home, notes, new MemoryHandler("mail", "inbox"));
    }

    @AfterEach
    void close() {
        cli.close();
    }

    /** What the handler does with its first item before it reports success for all. */
    private void whenSynced(BiConsumer<SyncSession, String> work) {
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                work.accept(session, context.items().getFirst());
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.SUCCEEDED, null)));
            }
        };
    }

    private static SyncAction step(ActionKind kind, String path) {
        return new SyncAction(path, kind == ActionKind.MOVE ? "old" : null, kind, Side.RIGHT, "new on the left", 1500);
    }

    @Test
    void nothing_to_do_is_said_in_words() {
        Said said = cli.run("sync", "docs");

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("Item docs: in sync, nothing to do\n");
        assertThat(said.err()).isEmpty();
        assertThat(notes.calls.getFirst().items()).containsExactly("docs");
    }

    @Test
    void what_was_done_is_counted() {
        whenSynced((session, item) -> {
            session.applied(item, step(ActionKind.CREATE, "a"));
            session.applied(item, step(ActionKind.CREATE, "b"));
            session.applied(item, step(ActionKind.DELETE, "c"));
        });

        assertThat(cli.run("sync", "docs").out()).isEqualTo("Item docs: in sync, 2 created, 1 deleted (4.5 kB)\n");
    }

    @Test
    void the_document_has_the_promised_fields() {
        whenSynced((session, item) -> {
            session.applied(item, step(ActionKind.MOVE, "a"));
            session.problem(item, new Problem("bad", Side.LEFT, "It cannot be read."));
        });

        Said said = cli.run("sync", "docs", "--json");

        assertThat(said.code()).isEqualTo(ExitCode.PROBLEMS);
        JsonNode document = said.json();
        assertThat(document.propertyNames()).containsExactly("outcome", "items", "leftOut", "durationMillis");
        assertThat(document.path("outcome").asString()).isEqualTo("problems");
        JsonNode item = document.path("items").path(0);
        assertThat(item.propertyNames())
                .contains("id", "name", "handler", "outcome", "run", "created", "updated", "deleted", "moved")
                .contains("bytes", "conflicts", "problems", "hold")
                .doesNotContain("plan");
        assertThat(item.path("id").asString()).isEqualTo("docs");
        assertThat(item.path("name").asString()).isEqualTo("Item docs");
        assertThat(item.path("handler").asString()).isEqualTo("notes");
        assertThat(item.path("moved").asInt()).isEqualTo(1);
        assertThat(item.path("created").asInt()).isZero();
        assertThat(item.path("run").asString()).isNotEmpty();
        assertThat(item.path("hold").isNull()).isTrue();
        assertThat(item.path("problems"))
                .hasToString("[{\"path\":\"bad\",\"side\":\"left\",\"text\":\"It cannot be read.\"}]");
    }

    @Test
    void a_preview_shows_the_plan_with_reasons() {
        whenSynced((session, item) -> session.plan(item, List.of(step(ActionKind.MOVE, "new"))));

        Said text = cli.run("sync", "docs", "--preview");
        Said json = cli.run("sync", "docs", "--preview", "--json");

        assertThat(text.out()).isEqualTo("""
            Item docs: a sync would take 1 step:
              move  right  old → new  new on the left
            """);
        String step = "\"path\":\"new\",\"from\":\"old\",\"action\":\"move\",\"side\":\"right\",\"reason\":\"new on the"
                + " left\"";
        assertThat(json.json().path("items").path(0).path("plan")).hasToString("[{" + step + "}]");
        assertThat(json.json().path("plan")).hasToString("[{" + step + ",\"item\":\"docs\"}]");
        assertThat(notes.calls)
                .allSatisfy(c -> assertThat(c.options().preview()).isTrue());
    }

    @Test
    void a_preview_does_not_claim_what_only_a_sync_would_do() {
        whenSynced((session, item) -> session.conflicts(item, 2));

        Said said = cli.run("sync", "docs", "--preview");

        assertThat(said.out()).contains("2 conflicts").doesNotContain("in sync,", "were kept", "sync-center conflicts");
        assertThat(said.code()).isEqualTo(1);
        assertThat(cli.run("sync", "docs", "--preview", "--json")
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("conflicts");
    }

    @Test
    void a_handler_without_preview_is_named_and_nothing_is_synced() {
        Said said = cli.run("sync", "inbox", "--preview");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("Memory mail").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void conflicts_exit_1_and_say_what_to_type() {
        whenSynced((session, item) -> session.conflicts(item, 2));

        Said said = cli.run("sync", "docs");

        assertThat(said.code()).isEqualTo(ExitCode.CONFLICTS);
        assertThat(said.out()).contains("2 conflicts", "sync-center conflicts docs");
    }

    @Test
    void problems_are_listed_and_exit_2() {
        whenSynced((session, item) -> {
            for (int i = 0; i < 12; i++) {
                session.problem(item, new Problem("file" + i, Side.RIGHT, "It cannot be read."));
            }
        });

        Said said = cli.run("sync", "docs");

        assertThat(said.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(said.out())
                .contains("file0 (right): It cannot be read.", "file9", "... and 2 more")
                .doesNotContain("file10");
    }

    @Test
    void a_hold_exits_78_with_its_question_and_the_way_on() {
        List<String> gone = IntStream.range(0, 30).mapToObj(i -> "gone" + i).toList();
        Hold hold = new Hold(
                Hold.Reason.MASS_DELETION,
                "30 files would be deleted.",
                gone,
                Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP));
        whenSynced((session, item) -> session.held(item, hold));

        Said text = cli.run("sync", "docs");
        Said json = cli.run("sync", "docs", "--json");

        assertThat(text.code()).isEqualTo(ExitCode.HELD);
        assertThat(text.out())
                .contains("30 files would be deleted.", "gone9", "... and 20 more")
                .contains("sync-center sync docs --allow-deletes")
                .doesNotContain("gone10");
        assertThat(json.code()).isEqualTo(ExitCode.HELD);
        JsonNode node = json.json().path("items").path(0).path("hold");
        assertThat(node.path("reason").asString()).isEqualTo("mass-deletion");
        assertThat(node.path("deletions")).hasSize(30);
        assertThat(json.json().path("outcome").asString()).isEqualTo("held");
    }

    @Test
    void the_answer_to_a_hold_travels_with_the_request() {
        cli.run("sync", "docs", "--allow-deletes");
        cli.run("sync", "docs");

        assertThat(notes.calls.getFirst().options().holdAnswer()).isEqualTo(HoldAnswer.ALLOW_ONCE);
        assertThat(notes.calls.getLast().options().holdAnswer()).isNull();
    }

    @Test
    void an_item_that_fails_as_a_whole_exits_69() {
        notes.script = (context, sessions) -> {
            throw SyncException.unavailable("The disk is not there.", null);
        };

        Said said = cli.run("sync", "docs");

        assertThat(said.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said.out()).contains("could not be synced", "The disk is not there.");
    }

    @Test
    void a_document_of_a_sync_that_failed_has_an_error_like_every_other_refusal() {
        notes.script = (context, sessions) -> {
            throw SyncException.unavailable("The disk is gone.", null);
        };

        JsonNode error = cli.run("sync", "docs", "--json").json().path("error");

        assertThat(error).hasToString("{\"text\":\"The disk is gone.\",\"code\":69}");
        notes.script = MemoryHandler.SUCCEED;
        assertThat(cli.run("sync", "docs", "--json").json().has("error")).isFalse();
    }

    @Test
    void the_worst_item_decides() {
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.conflicts("docs", 1);
                session.problem("photos", new Problem("x", null, "It cannot be read."));
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.SUCCEEDED, null)));
            }
        };

        Said said = cli.run("sync", "--all", "--json");

        assertThat(said.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(said.json().path("items")).hasSize(3);
    }

    @Test
    void items_are_found_by_id_name_and_handler_without_regard_to_case() {
        assertThat(cli.run("sync", "DOCS", "item photos", "--json").json().path("items"))
                .hasSize(2);
        assertThat(cli.run("sync", "Notes", "--json").json().path("items")).hasSize(2);
        assertThat(cli.run("sync", "notes/docs", "docs", "--json").json().path("items"))
                .hasSize(1);
        assertThat(cli.run("sync", "docs", "notes", "--json").json().path("items"))
                .hasSize(2);
    }

    @Test
    void an_unknown_item_is_one_sentence_and_64() {
        Said said = cli.run("sync", "nothing", "--json");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err())
                .startsWith("sync-center: There is no item or handler \"nothing\"")
                .hasLineCount(1);
        assertThat(said.json().path("error").path("code").asInt()).isEqualTo(64);
        assertThat(said.json().path("error").path("text").asString()).contains("nothing");
        assertThat(notes.calls).isEmpty();
    }

    @Test
    void a_handler_that_is_not_set_up_is_refused_by_name_and_left_out_of_all() {
        cli.run("deactivate", "notes");

        Said named = cli.run("sync", "notes");
        Said all = cli.run("sync");

        assertThat(named.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(named.err()).contains("not set up; \"sync-center activate notes\"");
        assertThat(all.out()).contains("Item inbox: in sync").doesNotContain("docs");
    }

    @Test
    void what_syncs_by_itself_is_refused_by_name_and_keeps_no_other_from_syncing() {
        notes.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        cli.center.update("notes").toCompletableFuture().join();

        Said named = cli.run("sync", "docs");
        Said all = cli.run("sync");

        assertThat(named.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(named.err()).contains("\"Item docs\" syncs by itself");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("\"Item docs\" syncs by itself", "Item inbox: in sync");
    }

    @Test
    void a_disabled_item_is_refused_by_name_and_left_out_of_all() {
        cli.run("disable", "docs");

        Said named = cli.run("sync", "docs");
        Said all = cli.run("sync", "--all");

        assertThat(named.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(named.err()).contains("sync-center enable docs");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("Item docs: left out because it is disabled", "Item photos: in sync");
    }

    @Test
    void names_cannot_forge_output() {
        whenSynced((session, item) ->
                session.problem(item, new Problem("evil\u001b[2J\nPhotos: in sync\u202e", null, "It cannot be read.")));

        assertThat(cli.run("sync", "docs").out())
                .contains("evil\\x1b[2J\\nPhotos: in sync\\u202e")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void quiet_says_nothing_when_all_is_well() {
        Said said = cli.run("sync", "--quiet", "--all");

        assertThat(said.code()).isZero();
        assertThat(said.out() + said.err()).isEmpty();
    }

    @Test
    void cancelling_stops_the_request_and_exits_3() {
        CountDownLatch running = new CountDownLatch(1);
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                String item = context.items().getFirst();
                Progress busy = new Progress(ProgressStatus.UPDATING, "copying", 1, 10, 0, 0, "some/path");
                while (session.progress(item, busy) == CancelRequest.NONE) {
                    running.countDown();
                    Thread.sleep(1);
                }
                session.progress(item, Progress.of(ProgressStatus.CANCELED, null));
            }
        };

        CompletableFuture<Said> said = CompletableFuture.supplyAsync(() -> cli.run("sync", "docs", "--json"), PER_TASK);
        await().until(() -> running.getCount() == 0);
        cli.cancel.cancel();

        assertThat(said.join().code()).isEqualTo(ExitCode.CANCELLED);
        assertThat(said.join().json().path("outcome").asString()).isEqualTo("cancelled");
    }

    @Test
    void progress_is_shown_on_a_terminal_only_and_leaves_a_clean_line() {
        CountDownLatch seen = new CountDownLatch(1);
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                String item = context.items().getFirst();
                session.progress(item, new Progress(ProgressStatus.UPDATING, "copying", 3, 10, 0, 0, "some/path"));
                seen.await();
                session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        cli.terminal = true;

        CompletableFuture<Said> said = CompletableFuture.supplyAsync(() -> cli.run("sync", "docs"), PER_TASK);
        // The command looks ten times a second; the handler ends only after that has certainly happened.
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(seen::countDown);

        assertThat(said.join().err())
                .contains("\rItem docs  30 %  copying  3/10  some/path")
                .endsWith(" \r");
    }

    @Test
    void stop_asks_what_runs_to_stop() {
        CountDownLatch running = new CountDownLatch(1);
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                String item = context.items().getFirst();
                while (session.canContinue(item)) {
                    running.countDown();
                    Thread.sleep(1);
                }
                session.progress(item, Progress.of(ProgressStatus.CANCELED, null));
            }
        };
        CompletableFuture<Said> sync = CompletableFuture.supplyAsync(() -> cli.run("sync", "docs"), PER_TASK);
        await().until(() -> running.getCount() == 0);

        Said other = cli.run("stop", "photos");
        Said stop = cli.run("stop", "docs", "--json");

        assertThat(other.out()).isEqualTo("Nothing is running.\n");
        assertThat(stop.code()).isZero();
        assertThat(stop.out()).isEqualTo("{\"stopped\":[\"docs\"]}\n");
        assertThat(sync.join().code()).isEqualTo(ExitCode.CANCELLED);
    }

    @Test
    void history_tells_what_was_done_and_why() {
        whenSynced((session, item) -> session.applied(item, step(ActionKind.MOVE, "new")));
        cli.run("sync", "docs");

        JsonNode runs = cli.run("history", "docs", "--json").json().path("runs");
        String run = runs.path(0).path("id").asString();

        assertThat(runs).hasSize(1);
        assertThat(runs.path(0).path("item").asString()).isEqualTo("docs");
        assertThat(runs.path(0).path("reason").asString()).isEqualTo("manual");
        assertThat(Instant.parse(runs.path(0).path("started").asString())).isEqualTo(CliFixture.NOW);
        assertThat(Instant.parse(runs.path(0).path("ended").asString())).isEqualTo(CliFixture.NOW);
        assertThat(runs.path(0).path("outcome").asString()).isEqualTo("in-sync");
        assertThat(runs.path(0).path("actions"))
                .hasToString("[{\"path\":\"new\",\"from\":\"old\",\"action\":\"move\",\"side\":\"right\","
                        + "\"reason\":\"new on the left\"}]");
        assertThat(cli.run("history").out()).contains(run, "docs", "by hand", "in sync", "1 moved");
        assertThat(cli.run("history", "--run", run).out()).isEqualTo("move  right  old → new  new on the left\n");
        assertThat(cli.run("history", "photos").out()).isEqualTo("Nothing was synced yet.\n");
        assertThat(cli.run("history", "--run", "x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("history", "--limit", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.center.history().runs(new ItemRef("notes", "docs"), 9)).hasSize(1);
    }

    @Test
    void whatIsLeftOutIsInTheDocumentWithItsReason() {
        cli.run("disable", "docs");
        cli.run("deactivate", "mail");

        Said all = cli.run("sync", "--json");

        assertThat(all.code()).isZero();
        assertThat(all.json().path("leftOut"))
                .hasToString("[{\"id\":null,\"handler\":\"mail\",\"reason\":\"not-set-up\"},"
                        + "{\"id\":\"docs\",\"handler\":\"notes\",\"reason\":\"disabled\"}]");
    }

    @Test
    void aHandlerOfWhichNothingWasSyncedIsNoSuccess() {
        cli.run("disable", "docs");
        cli.run("disable", "photos");

        Said named = cli.run("sync", "notes", "--json");

        assertThat(named.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(named.err()).contains("Nothing was synced.", "Item docs", "disabled").hasLineCount(1);
        assertThat(named.json().has("outcome")).isFalse();
    }

    @Test
    void whatADisabledHandlerHasIsRefusedWithTheAdviceThatHelps() {
        cli.run("disable", "notes");

        Said item = cli.run("sync", "docs");
        Said handler = cli.run("sync", "notes");

        assertThat(List.of(item, handler)).allSatisfy(said -> {
            assertThat(said.code()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(said.err()).contains("\"sync-center enable notes\"").hasLineCount(1);
        });
        assertThat(cli.run("enable", "notes").code()).isZero();
        assertThat(cli.run("sync", "docs").code()).isZero();
    }

    @Test
    void aHandlerThatCouldNotBeLoadedIsNotLeftOutInSilence() throws SyncException {
        cli.close();
        SyncHandlerProvider broken = new SyncHandlerProvider() {
            @Override
            public List<String> handlerIds() {
                return List.of("broken");
            }

            @Override
            public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
                throw SyncException.unavailable("The licence has ended.", null);
            }
        };
        cli = new CliFixture(home, notes, broken);

        assertThat(cli.run("sync").out()).contains("The licence has ended.", "Item docs: in sync");
        Said json = cli.run("sync", "--json");
        assertThat(json.json().path("leftOut").path(0).path("reason").asString()).isEqualTo("not-loaded");
        assertThat(cli.run("list").out()).containsOnlyOnce("could not be loaded");
    }
}
