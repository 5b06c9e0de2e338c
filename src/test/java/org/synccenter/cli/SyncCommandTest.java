package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;
import tools.jackson.databind.JsonNode;

/** What {@code sync} says and how it exits. */
@Timeout(60)
class SyncCommandTest extends NotesFixture {
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
                + " left\",\"bytes\":1500,\"left\":null,\"right\":null";
        assertThat(json.json().path("items").path(0).path("plan")).hasToString("[{" + step + "}]");
        assertThat(json.json().path("plan")).hasToString("[{" + step + ",\"item\":\"docs\"}]");
        assertThat(notes.calls)
                .allSatisfy(c -> assertThat(c.options().preview()).isTrue());
    }

    @Test
    void a_preview_says_what_the_plan_comes_to_by_kind_and_side() {
        Version file = new Version(VersionKind.FILE, 700, Instant.parse("2026-11-20T10:00:00Z"));
        whenSynced((session, item) -> {
            session.plan(
                    item,
                    List.of(
                            step(ActionKind.CREATE, "a"),
                            step(ActionKind.CREATE, "b"),
                            new SyncAction("c", null, ActionKind.DELETE, Side.LEFT, "gone", 0, "s", file, null),
                            step(ActionKind.SET_METADATA, "d")),
                    List.of(new PlannedConflict("e", Conflict.Kind.BOTH_EDITED, file, null, "t")));
            session.conflicts(item, 1);
        });

        Said text = cli.run("sync", "docs", "--preview");
        JsonNode item = cli.run("sync", "docs", "--preview", "--json")
                .json()
                .path("items")
                .path(0);

        assertThat(text.out())
                .contains("\n  In all: create right 2 (3.0 kB), update right 1 (1.5 kB), delete left 1 (700 B)\n");
        assertThat(item.path("planned").path("delete").path("left")).hasToString("{\"count\":1,\"bytes\":700}");
        assertThat(item.path("planned")
                        .path("create")
                        .path("right")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(item.path("plan").path(2).path("left"))
                .hasToString("{\"kind\":\"file\",\"size\":700,\"modified\":\"2026-11-20T10:00:00Z\"}");
        assertThat(item.path("undecided").path(0).path("path").asString()).isEqualTo("e");
        assertThat(item.path("undecided").path(0).path("right").isNull()).isTrue();
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
}
