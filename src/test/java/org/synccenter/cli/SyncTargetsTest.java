package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.cli.CliFixture.Said;

/** What {@code sync} takes on, refuses by name, and leaves out. */
@Timeout(60)
class SyncTargetsTest extends NotesFixture {
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
        assertThat(named.err())
                .contains("Nothing was synced.", "Item docs", "disabled")
                .hasLineCount(1);
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
        assertThat(json.json().path("leftOut").path(0).path("reason").asString())
                .isEqualTo("not-loaded");
        assertThat(cli.run("list").out()).containsOnlyOnce("could not be loaded");
    }
}
