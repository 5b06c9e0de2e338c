package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Conflict;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ItemCommandsTest {
    @TempDir
    private Path home;

    private final MemoryHandler folder = new MemoryHandler("folder", "docs");
    private CliFixture cli;

    @BeforeEach
    void open() throws SyncException {
        cli = new CliFixture(home, folder, new MemoryHandler("mail", "docs", "inbox"));
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private Conflict conflict(String id, String path, Set<Resolution> choices) {
        Conflict.Version left = new Conflict.Version(Conflict.VersionKind.FILE, 1500, CliFixture.NOW);
        return new Conflict(
                id,
                new ItemRef("folder", "docs"),
                path,
                Conflict.Kind.EDITED_LEFT_DELETED_RIGHT,
                left,
                null,
                CliFixture.NOW,
                choices);
    }

    private List<String> haveConflicts(Conflict... conflicts) {
        folder.context().conflicts().replace("docs", List.of(conflicts));
        // Awaited: an update that comes late would take away what resolve has left.
        cli.center.updateConflicts("folder", null).toCompletableFuture().join();
        List<String> ids = new ArrayList<>();
        cli.center.conflicts(null).forEach(c -> ids.add(c.id()));
        return ids;
    }

    @Test
    void adding_prints_the_new_id() {
        Said text = cli.run("add", "folder", "music", "/a", "/b");
        Said json = cli.run("add", "folder", "films", "left", "/b", "--mode", "mirror", "--exclude", "*.tmp", "--json");

        assertThat(text).isEqualTo(new Said(0, "music\n", ""));
        assertThat(json.json()).hasToString("{\"id\":\"films\",\"handler\":\"folder\",\"name\":\"films\"}");
    }

    @Test
    void what_the_handler_refuses_is_told_in_its_words() {
        Said said = cli.run("add", "folder", "docs", "/a", "/b");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).isEqualTo("sync-center: There is an item of this name already.\n");
        assertThat(cli.run("add", "folder", "x", "", "/b").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_name_in_two_handlers_is_ambiguous() {
        Said said = cli.run("remove", "docs");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("folder/docs, mail/docs").hasLineCount(1);
    }

    @Test
    void removing_forgets_the_item() {
        Said said = cli.run("remove", "inbox", "--json");

        assertThat(said.json()).hasToString("{\"id\":\"inbox\",\"handler\":\"mail\",\"name\":\"Item inbox\"}");
        assertThat(cli.run("remove", "inbox").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("remove", "folder/docs").out()).contains("Removed \"Item docs\"");
    }

    @Test
    void a_handler_is_enabled_and_activated_by_its_id() {
        assertThat(cli.run("disable", "mail").code()).isZero();
        assertThat(cli.run("list").out()).contains("Memory mail: disabled; \"sync-center enable mail\"");
        assertThat(cli.run("enable", "mail", "--json").json().path("enabled").asBoolean())
                .isTrue();
        assertThat(cli.run("deactivate", "mail").out()).contains("is not set up any more");
        assertThat(cli.run("list").out()).contains("Memory mail: not set up").doesNotContain("inbox");
        assertThat(cli.run("activate", "mail", "--json").json().path("active").asBoolean())
                .isTrue();
        assertThat(cli.run("activate", "nobody").err()).contains("There is no handler \"nobody\"");
    }

    @Test
    void what_is_not_offered_is_refused_and_what_is_greyed_is_refused_for_now() {
        folder.policies.add(HandlerPolicy.PREVENT_DISABLE);
        folder.itemPolicies.put("docs", Set.of(ItemPolicy.DISABLE_DISABLE));
        cli.center.update("folder").toCompletableFuture().join();

        Said handler = cli.run("disable", "folder");
        Said item = cli.run("disable", "folder/docs");

        assertThat(handler.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(handler.err()).contains("\"Memory folder\" does not allow this.");
        assertThat(item.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(item.err()).contains("does not allow this now");
        assertThat(folder.log).noneMatch(call -> call.startsWith("enable"));
    }

    @Test
    void only_a_sync_that_does_not_answer_can_be_given_up() {
        Said said = cli.run("give-up", "inbox");

        assertThat(said.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said.err()).contains("\"stop\" is the way");
    }

    @Test
    void enabling_and_disabling_are_remembered_and_shown() {
        assertThat(cli.run("disable", "inbox").code()).isZero();
        assertThat(cli.run("list").out()).containsPattern("inbox +Item inbox +disabled");
        assertThat(cli.run("enable", "inbox", "--json").json().path("enabled").asBoolean())
                .isTrue();
        assertThat(cli.run("list").out()).containsPattern("inbox +Item inbox +never synced +never +in memory");
    }

    @Test
    void the_list_has_the_promised_fields() {
        JsonNode handlers = cli.run("--json", "list").json().path("handlers");

        assertThat(handlers).hasSize(2);
        assertThat(handlers.path(0).propertyNames())
                .contains("id", "name", "type", "active", "enabled", "connected", "error", "items");
        assertThat(handlers.path(0).path("type").asString()).isEqualTo("application");
        JsonNode item = handlers.path(1).path("items").path(1);
        assertThat(item.propertyNames())
                .contains("id", "name", "state", "enabled", "lastSync", "nextSync", "conflicts", "errors");
        assertThat(item.path("id").asString()).isEqualTo("inbox");
        assertThat(item.path("state").asString()).isEqualTo("idle");
        assertThat(item.path("lastSync").isNull()).isTrue();
        cli.run("sync", "inbox");
        item = cli.run("--json", "list")
                .json()
                .path("handlers")
                .path(1)
                .path("items")
                .path(1);
        assertThat(item.path("lastSync").asString()).isEqualTo(CliFixture.NOW.toString());
    }

    @Test
    void a_conflicting_path_can_leave_the_sync_set() {
        List<String> ids = haveConflicts(conflict("c1", "a", Set.of(Resolution.REMOVE_FROM_SYNC_SET)));

        Said settled = cli.run("resolve", ids.getFirst(), "--stop-syncing");

        assertThat(settled.code()).isZero();
        assertThat(settled.out()).isEqualTo("Settled: a\n");
    }

    @Test
    void conflicts_are_listed_with_ids_that_resolve_takes() {
        List<String> ids = haveConflicts(
                conflict("c1", "a\nb.txt", Set.of(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT)),
                conflict("c2", "other", Set.of(Resolution.KEEP_LEFT)));

        JsonNode listed = cli.run("conflicts", "folder/docs", "--json").json().path("conflicts");

        assertThat(listed).hasSize(2);
        assertThat(listed.path(0).propertyNames()).contains("id", "item", "path", "kind", "left", "right", "found");
        assertThat(listed.path(0).path("kind").asString()).isEqualTo("edited-left-deleted-right");
        assertThat(listed.path(0).path("left").path("size").asLong()).isEqualTo(1500);
        assertThat(listed.path(0).path("left").path("kind").asString()).isEqualTo("file");
        assertThat(listed.path(0).path("right").isNull()).isTrue();
        assertThat(cli.run("conflicts").out())
                .contains(ids.getFirst(), "a\\nb.txt", "edited left, deleted right", "1.5 kB", "deleted");
        assertThat(cli.run("conflicts", "inbox").out()).isEqualTo("No conflicts.\n");
        assertThat(cli.run("list").out()).contains("2 conflicts");

        Said settled = cli.run("resolve", ids.get(0), ids.get(1), "--keep", "LEFT", "--json");
        assertThat(settled.code()).isZero();
        assertThat(settled.json().path("resolved")).hasSize(2);
        // This handler says later what is left.
        assertThat(cli.run("conflicts").out()).contains("other");
        cli.center.updateConflicts("folder", null).toCompletableFuture().join();
        assertThat(cli.run("conflicts").out()).isEqualTo("No conflicts.\n");
    }

    @Test
    void a_wrong_id_or_choice_settles_nothing() {
        List<String> ids = haveConflicts(conflict("c1", "a", Set.of(Resolution.KEEP_LEFT)));

        Said unknown = cli.run("resolve", ids.getFirst(), "zzz", "--keep", "left");
        Said impossible = cli.run("resolve", ids.getFirst(), "--keep", "newest");
        Said nonsense = cli.run("resolve", ids.getFirst(), "--keep", "middle");
        Said notOffered = cli.run("resolve", ids.getFirst(), "--stop-syncing");

        assertThat(List.of(unknown, impossible, nonsense, notOffered)).allSatisfy(s -> {
            assertThat(s.code()).isEqualTo(ExitCode.USAGE);
            assertThat(s.err()).hasLineCount(1);
        });
        assertThat(cli.center.conflicts(null)).hasSize(1);
    }

    @Test
    void a_fault_is_one_sentence_with_the_log() {
        cli.center.close();

        Said said = cli.run("conflicts", "--json");

        assertThat(said.code()).isIn(ExitCode.FAULT, ExitCode.UNAVAILABLE);
        assertThat(said.err()).hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void theListHasTheIdsOfHandlersAlsoOfThoseWithoutItems() throws SyncException {
        cli.close();
        cli = new CliFixture(home, folder, new MemoryHandler("bare"));

        assertThat(cli.run("list").out()).contains("Memory bare (bare): no items\n", "Memory folder (folder)\n");
        assertThat(cli.run("enable", "nope").err()).contains("There is no item or handler \"nope\"");
    }

    @Test
    void aLongNameIsCutInTheListAndWholeInTheDocument() {
        String name = "\ud83d\ude00".repeat(60) + "end";
        folder.itemNames.put("docs", name);
        cli.center.update("folder").toCompletableFuture().join();

        assertThat(cli.run("list").out()).doesNotContain(name).containsPattern("….*end +never");
        assertThat(cli.run("list", "--json").out()).contains(name);
    }
}
