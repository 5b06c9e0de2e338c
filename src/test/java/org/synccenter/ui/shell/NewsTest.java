package org.synccenter.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.running;
import static org.synccenter.ui.Views.snapshot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.text.Formats;

class NewsTest {
    private News news;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        news = new News(new Formats(Instant::now, ZoneOffset.UTC, Locale.ENGLISH));
    }

    private News.Report apply(ItemView... items) {
        return news.apply(snapshot(handler("folder", HandlerType.FOLDER, items)));
    }

    private static ItemView busy(String id, long bytes) {
        return running(id, new ProgressView("", "", 0, 0, bytes, 100, 1, Instant.EPOCH));
    }

    private static ItemView failed(String id) {
        return item(id, ItemState.IDLE, Outcome.FAILED, 0);
    }

    private static List<String> texts(News.Report report) {
        return report.pieces().stream().map(News.Piece::text).toList();
    }

    @Test
    void whatIsThereAtTheStartIsNoNews() {
        assertThat(apply(item("a", ItemState.IDLE, Outcome.CONFLICTS, 2), failed("b"))
                        .pieces())
                .isEmpty();
    }

    @Test
    void oneCauseIsOnePieceHoweverManyItemsItIsAbout() {
        apply(busy("a", 0), busy("b", 0), busy("c", 0), item("d"));
        News.Report report = apply(failed("a"), failed("b"), item("c", ItemState.IDLE, Outcome.PROBLEMS, 0), item("d"));

        assertThat(texts(report))
                .containsExactly("2 items could not sync", "\u201cPair c\u201d was synced with problems");
        assertThat(report.pieces().getLast().about()).isEqualTo(new ItemRef("folder", "c"));
    }

    @Test
    void conflictsAreNewsOnlyWhenThereAreMoreOfThem() {
        apply(item("a", ItemState.IDLE, Outcome.CONFLICTS, 2));
        assertThat(apply(item("a", ItemState.IDLE, Outcome.CONFLICTS, 1)).pieces())
                .isEmpty();

        News.Report report = apply(item("a", ItemState.IDLE, Outcome.CONFLICTS, 4));
        assertThat(texts(report)).containsExactly("\u201cPair a\u201d has new conflicts");
        assertThat(report.pieces().getFirst().page()).isEqualTo(Page.CONFLICTS);
        assertThat(apply(item("a", ItemState.IDLE, Outcome.CONFLICTS, 4)).pieces())
                .as("told once")
                .isEmpty();
    }

    @Test
    void aScreenReaderHearsEachQuarterAndTheEndAndNothingTwice() {
        apply(busy("a", 10));
        assertThat(apply(busy("a", 24)).said()).isEmpty();
        assertThat(apply(busy("a", 25)).said()).isEqualTo("Pair a: 25%");
        assertThat(apply(busy("a", 26)).said()).isEmpty();
        assertThat(apply(busy("a", 80)).said()).isEqualTo("Pair a: 75%");
        assertThat(apply(item("a")).said()).isEqualTo("Pair a: In sync");
        assertThat(apply(item("a")).said()).isEmpty();
    }

    @Test
    void aSyncThatBeganAndEndedBetweenTwoLooksIsNewsToo() {
        apply(item("a"), item("b", ItemState.IDLE, null, 0));
        News.Report report = apply(failed("a"), item("b"));
        assertThat(texts(report)).containsExactly("\u201cPair a\u201d could not sync");
        assertThat(report.said()).contains("Pair b: In sync");
    }

    @Test
    void anEndInPeaceIsOnlyHeard() {
        apply(busy("a", 10));
        assertThat(apply(item("a")).pieces()).isEmpty();
    }
}
