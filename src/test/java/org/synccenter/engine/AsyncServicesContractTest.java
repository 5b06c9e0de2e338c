package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.async.AsyncCallback;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.api.async.LoggedError;
import org.synccenter.contract.Proves;
import org.synccenter.engine.async.Connections;

/** What a handler that works by callbacks asks of the center in the midst of a sync: prompts, the log, connections. */
@Timeout(60)
class AsyncServicesContractTest extends AsyncSyncFixture {
    @Test
    @Proves("ISyncMgrSynchronizeCallback.EnableModeless")
    void onePromptAtATimeOverAllHandlersAndNoneWhenNobodyMayBeAsked() throws Exception {
        AsyncFake second = new AsyncFake("second", "x");
        open(fake, second);
        AsyncFake.Window window = new AsyncFake.Window();
        AsyncCallback one = whenSyncing(fake, SyncRequest.ofHandler("async").from(window), handles)
                .callback();
        AsyncFake.Instance otherInstance =
                whenSyncing(second, SyncRequest.ofHandler("second").from(window), handles);
        AsyncCallback two = otherInstance.callback();
        assertThat(otherInstance.owner).isSameAs(window);

        assertThat(one.enableModeless(true)).isTrue();
        assertThat(one.enableModeless(true)).as("it has it").isTrue();
        assertThat(two.enableModeless(true)).isFalse();
        assertThat(two.enableModeless(false)).as("gives nothing back").isTrue();
        assertThat(center.prompts().take(this)).as("a dialog of the window").isFalse();
        one.enableModeless(false);
        assertThat(two.enableModeless(true)).isTrue();
        assertThat(one.enableModeless(true)).isFalse();

        two.progress("x", ItemProgress.of(ItemStatus.SUCCEEDED));
        two.synchronizeCompleted(null);
        result(handles.getLast());
        assertThat(one.enableModeless(true)).as("given back by its end").isTrue();
        one.enableModeless(false);
        window.open = false;
        assertThat(one.enableModeless(true)).as("no window any more").isFalse();
        one.synchronizeCompleted(null);
        result(handles.getFirst());

        AsyncFake.Instance background =
                whenSyncing(fake, SyncRequest.ofHandler("async").withReason(StartReason.SCHEDULE), handles);
        assertThat(background.owner).isNull();
        assertThat(background.callback().enableModeless(true)).isFalse();
        background.callback().synchronizeCompleted(null);
        result(handles.getLast());

        SyncRequest unattended = new SyncRequest(
                "async",
                null,
                StartReason.SCHEDULE,
                Set.of(),
                SyncOptions.DEFAULT,
                new AsyncFake.Window(),
                false,
                null);
        AsyncFake.Instance quiet = whenSyncing(fake, unattended, handles);
        assertThat(quiet.start.mayPrompt()).isFalse();
        assertThat(quiet.owner).isNull();
        assertThat(quiet.callback().enableModeless(true)).isFalse();
        quiet.callback().synchronizeCompleted(null);
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.LogError")
    void aLoggedErrorCanBeFollowedOnlyWhenItSaysSo() throws Exception {
        open(fake);
        AsyncCallback callback = whenSyncing().callback();
        callback.logError(EventLevel.ERROR, "A file is locked.\nClose it.", new LoggedError("e1", "a", true));
        callback.logError(EventLevel.WARNING, "A name is odd.", new LoggedError("e2", "b", false));
        callback.logError(EventLevel.INFORMATION, "All in all fine.", LoggedError.PLAIN);
        callback.logError(EventLevel.ERROR, "Nowhere to go.", new LoggedError(null, "not an item", true));
        callback.progress("a", ItemProgress.of(ItemStatus.SUCCEEDED));
        callback.progress("b", ItemProgress.of(ItemStatus.SUCCEEDED));
        callback.synchronizeCompleted(null);
        result(handles.getFirst());

        assertThat(events("async"))
                .extracting(SyncEvent::draft)
                .extracting(EventDraft::itemId, EventDraft::level, EventDraft::name, d -> d.linkText() != null)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", EventLevel.ERROR, "A file is locked.", true),
                        org.assertj.core.groups.Tuple.tuple("b", EventLevel.WARNING, "A name is odd.", false),
                        org.assertj.core.groups.Tuple.tuple(null, EventLevel.INFORMATION, "All in all fine.", false),
                        org.assertj.core.groups.Tuple.tuple(null, EventLevel.ERROR, "Nowhere to go.", false));
        assertThat(row("a").errors()).isEqualTo(1);
        assertThat(row("b").errors()).isZero();
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.DeleteLogError")
    void onlyItsOwnEntriesAreDeletedByAHandler() throws Exception {
        AsyncFake second = new AsyncFake("second", "x");
        open(fake, second);
        AsyncCallback other =
                whenSyncing(second, SyncRequest.ofHandler("second"), handles).callback();
        other.logError(EventLevel.ERROR, "theirs", new LoggedError("e1", "x", false));
        AsyncCallback callback = whenSyncing().callback();
        callback.logError(EventLevel.ERROR, "first", new LoggedError("e1", "a", false));
        callback.logError(EventLevel.ERROR, "second", new LoggedError("e2", "a", false));
        callback.logError(EventLevel.ERROR, "third", LoggedError.PLAIN);
        center.asyncSurroundings().addEvent("async", EventDraft.of(null, EventLevel.ERROR, "center", ""));

        callback.deleteLogError("e1");
        assertThat(names("async")).containsExactlyInAnyOrder("second", "third", "center");
        callback.deleteLogError("e7");
        assertThat(names("async")).hasSize(3);
        callback.deleteLogError(null);
        assertThat(names("async")).containsExactly("center");
        assertThat(names("second")).containsExactly("theirs");
        other.synchronizeCompleted(null);
        callback.synchronizeCompleted(null);
    }

    private List<String> names(String handler) {
        return events(handler).stream().map(e -> e.draft().name()).toList();
    }

    /** Writes down what is opened and closed. */
    private static final class Dialler implements Connections {
        final List<String> log = new CopyOnWriteArrayList<>();
        volatile boolean works = true;
        volatile boolean breaks;

        @Override
        public boolean open(@Nullable String name) {
            log.add("open " + name);
            return works;
        }

        @Override
        public void close(@Nullable String name) {
            log.add("close " + name);
            if (breaks) {
                throw new IllegalStateException("The line is stuck.");
            }
        }
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.EstablishConnection")
    void aConnectionIsOpenedOnceAndClosedAfterTheLastHandlerHasFinished() throws Exception {
        AsyncFake second = new AsyncFake("second", "x");
        Dialler dialler = new Dialler();
        open(fake, second);
        center.useConnections(dialler);
        AsyncCallback one = whenSyncing().callback();
        AsyncCallback two =
                whenSyncing(second, SyncRequest.ofHandler("second"), handles).callback();

        assertThat(one.establishConnection("office")).isTrue();
        assertThat(two.establishConnection("office")).isTrue();
        assertThat(two.establishConnection(null)).isTrue();
        assertThat(dialler.log).containsExactly("open office", "open null");

        one.synchronizeCompleted(null);
        result(handles.getFirst());
        assertThat(dialler.log).as("the other one is not done").hasSize(2);
        two.synchronizeCompleted(null);
        result(handles.getLast());
        assertThat(dialler.log).containsExactlyInAnyOrder("open office", "open null", "close office", "close null");

        dialler.works = false;
        AsyncCallback third = whenSyncing().callback();
        assertThat(third.establishConnection("office")).isFalse();
        third.synchronizeCompleted(null);
        result(handles.getLast());
        assertThat(dialler.log).endsWith("open office");
    }

    @Test
    void aConnectionThatCannotBeClosedKeepsNoOtherOpenAndIsOpenedAnew() throws Exception {
        Dialler dialler = new Dialler();
        dialler.breaks = true;
        open(fake);
        center.useConnections(dialler);
        for (int i = 0; i < 2; i++) {
            dialler.log.clear();
            AsyncCallback callback = whenSyncing().callback();
            callback.establishConnection("home");
            callback.establishConnection("office");
            callback.synchronizeCompleted(null);
            result(handles.getLast());
            assertThat(dialler.log).containsExactlyInAnyOrder("open home", "open office", "close home", "close office");
        }
    }
}
