package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.Hold;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;

/** Handlers that are sound but for one rule about what they do and say while they sync. */
final class BrokenSyncs {
    private final Map<Rule, Supplier<SoundHandler>> all;

    private BrokenSyncs(Map<Rule, Supplier<SoundHandler>> all) {
        this.all = all;
    }

    /** Adds those of this class. */
    static void into(Map<Rule, Supplier<SoundHandler>> all) {
        BrokenSyncs broken = new BrokenSyncs(all);
        broken.reporting();
        broken.syncing();
        broken.stopping();
    }

    private static Progress report(ProgressStatus status) {
        return Progress.of(status, null);
    }

    private void reporting() {
        all.put(
                Rule.AFTER_FINAL,
                () -> reporting((session, id) -> session.progress(id, report(ProgressStatus.UPDATING))));
        all.put(
                Rule.NOT_MEMBER,
                () -> reporting((session, _) -> session.progress("z", report(ProgressStatus.UPDATING))));
        all.put(Rule.TEXT_LENGTH, () -> reporting((session, _) -> session.handlerText("x".repeat(260))));
        all.put(Rule.REPORT, () -> reporting((session, id) -> session.conflicts(id, -1)));
        all.put(
                Rule.FAILURE_UNSAID,
                () -> reporting((session, id) -> {
                    if (id.equals("c")) {
                        session.progress(id, report(ProgressStatus.FAILED));
                    }
                }));
        all.put(Rule.ADDITION, () -> reporting((session, id) -> session.addItem(id)));
        all.put(
                Rule.EVENT,
                () -> reporting((session, id) -> session.event(EventDraft.of(id, EventLevel.ERROR, "", "No name."))));
        all.put(
                Rule.HOLD,
                () -> reporting(
                        (session, id) -> session.held(id, new Hold(Hold.Reason.OTHER, " ", List.of(), Set.of()))));
        all.put(Rule.STOP_UNASKED, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.owner() != null) {
                    session.progress(id, report(ProgressStatus.CANCELED));
                } else {
                    super.sync(id, sync, session);
                }
            }
        });
    }

    /** Says one thing too much about each item that it is done with. */
    private static SoundHandler reporting(Word word) {
        return new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                super.sync(id, sync, session);
                try {
                    word.say(session, id);
                } catch (IllegalStateException | IllegalArgumentException e) {
                    // As the center would, the kit has refused it.
                }
            }
        };
    }

    private interface Word {
        void say(SyncSession session, String id);
    }

    private void syncing() {
        all.put(Rule.SESSION_ITEMS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                try {
                    sessions.create(List.of());
                } catch (IllegalArgumentException e) {
                    super.synchronize(sync, sessions);
                }
            }
        });
        all.put(Rule.NO_FINAL, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (!id.equals("b") || sync.options().preview() || !session.canContinue(id)) {
                    super.sync(id, sync, session);
                }
            }
        });
        all.put(Rule.AFTER_CLOSE, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                List<SyncSession> opened = new ArrayList<>();
                super.synchronize(sync, items -> {
                    opened.add(sessions.create(items));
                    return opened.getLast();
                });
                opened.forEach(this::late);
            }

            private void late(SyncSession session) {
                try {
                    session.canContinue(null);
                } catch (IllegalStateException e) {
                    // As the center would, the kit has refused it.
                }
            }
        });
        all.put(Rule.LEFT_OPEN, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                if (!items.keySet().containsAll(sync.items())) {
                    throw SyncException.invalid("There is no item of this name.");
                }
                SyncSession session = sessions.create(sync.items());
                sync.items().forEach(id -> sync(id, sync, session));
            }
        });
        all.put(Rule.NO_SUCCESS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                throw SyncException.unavailable("The disk is not there.", null);
            }
        });
        all.put(Rule.UNKNOWN_SUCCEEDS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) {
                try (SyncSession session = sessions.create(sync.items())) {
                    sync.items().forEach(id -> sync(id, sync, session));
                }
            }
        });
        all.put(Rule.NOT_CONCURRENT, () -> new SoundHandler() {
            @Override
            public synchronized void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                super.synchronize(sync, sessions);
            }
        });
        all.put(Rule.PREVIEW_CHANGES, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                super.sync(id, sync, session);
                world.merge(id, 1, Integer::sum);
            }
        });
        all.put(Rule.PREVIEW_PLAN, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.options().preview()) {
                    session.progress(id, report(ProgressStatus.SUCCEEDED));
                } else {
                    super.sync(id, sync, session);
                }
            }
        });
    }

    private void stopping() {
        all.put(Rule.STOP_NEVER_ASKED, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                for (String id : sync.items()) {
                    super.synchronize(
                            new SyncContext(List.of(id), sync.reason(), sync.options(), null, false, null), sessions);
                }
            }

            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.options().preview()) {
                    super.sync(id, sync, session);
                } else {
                    session.progress(id, report(ProgressStatus.SUCCEEDED));
                }
            }
        });
        all.put(Rule.STOP_UNHEARD, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.options().preview()) {
                    super.sync(id, sync, session);
                } else {
                    session.progress(id, report(ProgressStatus.UPDATING));
                    session.progress(id, report(ProgressStatus.SUCCEEDED));
                }
            }
        });
        all.put(Rule.STOP_SPREADS, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.items().stream().allMatch(session::canContinue)) {
                    super.sync(id, sync, session);
                } else {
                    session.progress(id, report(ProgressStatus.CANCELED));
                }
            }
        });
    }
}
