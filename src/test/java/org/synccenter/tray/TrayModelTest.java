package org.synccenter.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.broken;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.snapshot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.text.Formats;

class TrayModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ItemView GOOD = item("a", ItemState.IDLE, Outcome.IN_SYNC, 0);

    private TrayModel model;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        model = new TrayModel(new Formats(InstantSource.fixed(NOW), ZoneOffset.UTC, Locale.UK));
    }

    private TrayLook look(ItemView... items) {
        return model.look(snapshot(handler("folder", HandlerType.FOLDER, items)));
    }

    private TrayLook paused(@Nullable Instant until, ItemView... items) {
        return model.look(new CenterSnapshot(1, List.of(handler("folder", HandlerType.FOLDER, items)), until));
    }

    private static List<String> labels(TrayLook look) {
        return look.menu().stream().map(TrayEntry::label).toList();
    }

    private static TrayEntry entry(TrayLook look, String label) {
        return look.menu().stream()
                .filter(e -> e.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + labels(look)));
    }

    @Test
    void whatRunsIsShownBeforeWhatWentWrongBeforeWhatWaitsBeforeAPause() {
        ItemView busy = item("b", ItemState.SYNCING, Outcome.IN_SYNC, 0);
        ItemView failed = item("c", ItemState.IDLE, Outcome.FAILED, 0);
        ItemView problems = item("c", ItemState.IDLE, Outcome.PROBLEMS, 0);
        ItemView conflicts = item("d", ItemState.IDLE, Outcome.CONFLICTS, 2);

        assertThat(paused(Pause.OPEN_END, GOOD, busy, failed, conflicts).state())
                .isEqualTo(TrayState.SYNCING);
        assertThat(paused(Pause.OPEN_END, GOOD, failed, conflicts).state()).isEqualTo(TrayState.ERROR);
        assertThat(look(problems).state()).isEqualTo(TrayState.ERROR);
        assertThat(paused(Pause.OPEN_END, GOOD, conflicts).state()).isEqualTo(TrayState.ATTENTION);
        assertThat(paused(Pause.OPEN_END, GOOD).state()).isEqualTo(TrayState.PAUSED);
        assertThat(look(GOOD).state()).isEqualTo(TrayState.IDLE);
        assertThat(model.look(snapshot(broken("plug", "it fails"))).state()).isEqualTo(TrayState.ERROR);
    }

    @Test
    void theStateIsSaidInWords() {
        assertThat(look().text()).isEqualTo("Nothing to sync yet");
        assertThat(model.look(snapshot(broken("plug", "it fails"))).text()).isEqualTo("“plug” could not be loaded");
        assertThat(look(GOOD).text()).isEqualTo("1 item, all in sync");
        assertThat(look(GOOD, item("d", ItemState.IDLE, Outcome.CONFLICTS, 2)).text())
                .isEqualTo("1 of 2 items needs your attention");
        assertThat(look(item("b", ItemState.PENDING, null, 0)).text()).isEqualTo("1 sync running");
        assertThat(paused(NOW.plusSeconds(3600), GOOD).text()).isEqualTo("Paused until 11:00");
        assertThat(paused(NOW.plusSeconds(20 * 3600), GOOD).text()).isEqualTo("Paused until tomorrow, 06:00");
        assertThat(paused(Pause.OPEN_END, GOOD).text()).isEqualTo("Paused");
    }

    @Test
    void everyPartnershipIsTwoClicksAway() {
        TrayLook look = look(GOOD, item("b", ItemState.IDLE, null, 0));

        TrayEntry one = entry(look, "Sync " + GOOD.name());
        assertThat(one.label()).isEqualTo("Sync " + GOOD.name() + " – In sync");
        assertThat(TrayModel.command(look, one.id())).contains(new TrayCommand.Sync(GOOD.ref()));
        assertThat(labels(look)).first().isEqualTo(look.text());
        assertThat(look.menu().getFirst().command()).isNull();
        assertThat(entry(look, "Sync all").command()).isEqualTo(new TrayCommand.SyncAll());
    }

    @Test
    void whatRunsIsNotStartedAgainAndCanBeStopped() {
        ItemView busy = item("b", ItemState.SYNCING, Outcome.IN_SYNC, 0);
        TrayLook look = look(GOOD, busy);

        assertThat(entry(look, busy.name()).command()).isNull();
        assertThat(entry(look, "Stop everything").command()).isEqualTo(new TrayCommand.StopAll());
        assertThat(labels(look(GOOD))).doesNotContain("Stop everything");
    }

    @Test
    void aPauseIsBegunOrEnded() {
        assertThat(entry(look(GOOD), "Pause for 1 hour").command()).isEqualTo(new TrayCommand.PauseHour());
        assertThat(entry(look(GOOD), "Pause until tomorrow").command()).isEqualTo(new TrayCommand.PauseUntilTomorrow());
        TrayLook paused = paused(NOW.plusSeconds(3600), item("d", ItemState.IDLE, Outcome.CONFLICTS, 2));
        assertThat(entry(paused, "Resume (Paused until 11:00)").command()).isEqualTo(new TrayCommand.Resume());
        assertThat(labels(paused)).noneMatch(label -> label.startsWith("Pause "));
    }

    @Test
    void placesOfTheWindowAreOffered() {
        TrayLook look = look(item("d", ItemState.IDLE, Outcome.CONFLICTS, 2));

        assertThat(entry(look, "Conflicts (2)").command()).isEqualTo(new TrayCommand.Go(Page.CONFLICTS));
        assertThat(entry(look, "Results").command()).isEqualTo(new TrayCommand.Go(Page.RESULTS));
        assertThat(entry(look, "Open Sync Center").command()).isEqualTo(new TrayCommand.Open());
        assertThat(entry(look, "Quit").command()).isEqualTo(new TrayCommand.Quit());
        assertThat(entry(look(GOOD), "No conflicts").command()).isEqualTo(new TrayCommand.Go(Page.CONFLICTS));
    }

    @Test
    void aLongListEndsInTheWindow() {
        ItemView[] many = IntStream.range(0, TrayModel.MOST_ITEMS + 3)
                .mapToObj(i -> item("i" + i, ItemState.IDLE, Outcome.IN_SYNC, 0))
                .toArray(ItemView[]::new);
        TrayLook look = look(many);

        assertThat(look.menu().stream().filter(e -> e.command() instanceof TrayCommand.Sync))
                .hasSize(TrayModel.MOST_ITEMS);
        assertThat(entry(look, "3 more…").command()).isEqualTo(new TrayCommand.Go(Page.ITEMS));
    }

    @Test
    void anEntryKeepsItsNumberWhenOthersComeAndGo() {
        ItemView later = item("z", ItemState.IDLE, Outcome.IN_SYNC, 0);
        int before = entry(look(GOOD, later), "Sync " + later.name()).id();

        int after = entry(look(later), "Sync " + later.name()).id();
        int other = entry(
                        look(item("new", ItemState.IDLE, Outcome.IN_SYNC, 0), later),
                        "Sync " + item("new").name())
                .id();

        assertThat(after).isEqualTo(before);
        assertThat(other).isNotEqualTo(before);
        assertThat(TrayModel.command(look(GOOD), before)).isEmpty();
    }
}
