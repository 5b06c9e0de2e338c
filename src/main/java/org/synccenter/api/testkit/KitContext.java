package org.synccenter.api.testkit;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.Problem;
import org.synccenter.api.RunLog;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncControl;
import org.synccenter.api.Trigger;
import org.synccenter.api.TriggerRegistration;

/** What the kit lends to a handler in the center's place. Nothing of it outlives the check but the folder. */
final class KitContext implements HandlerContext {
    private final KitItems items = new KitItems();
    private final KitLedger conflicts = new KitLedger();
    private final KitControl control = new KitControl();
    private final TriggerRegistration triggers = new Triggers();
    private final Path stateDirectory;
    private final SessionCreator sessions;

    KitContext(Path stateDirectory, SessionCreator sessions) {
        this.stateDirectory = stateDirectory;
        this.sessions = sessions;
    }

    @Override
    public KitItems items() {
        return items;
    }

    @Override
    public KitLedger conflicts() {
        return conflicts;
    }

    @Override
    public Path stateDirectory() {
        return stateDirectory;
    }

    @Override
    public SyncControl control() {
        return control;
    }

    @Override
    public SessionCreator sessions() {
        return sessions;
    }

    @Override
    public TriggerRegistration triggers() {
        return triggers;
    }

    @Override
    public RunLog log(String itemId) {
        return new RunLog() {
            @Override
            public String run() {
                return "";
            }

            @Override
            public void applied(SyncAction step) {}

            @Override
            public void end(Outcome outcome, int conflictCount, List<Problem> problems) {}
        };
    }

    @Override
    public ScheduleWizard scheduleWizard() {
        return new ScheduleWizard() {
            @Override
            public void init(String handlerId) {}

            @Override
            public boolean run(@Nullable Owner owner) {
                return false;
            }
        };
    }

    private static final class Triggers implements TriggerRegistration {
        private @Nullable Set<Trigger> current;

        @Override
        public synchronized void register(Set<Trigger> triggers) {
            current = Set.copyOf(triggers);
        }

        @Override
        public synchronized void unregister() {
            current = null;
        }

        @Override
        public synchronized Optional<Set<Trigger>> triggers() {
            Set<Trigger> known = current;
            return known == null || known.isEmpty() ? Optional.empty() : Optional.of(EnumSet.copyOf(known));
        }
    }
}
