package org.synccenter.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.UiOperation;

/** Windows that nobody sees: logs what is asked for and answers what its script says. */
final class MemoryUi implements HandlerUi {
    /** Operations that were made, such as {@code BROWSE a}. */
    final List<String> log = new CopyOnWriteArrayList<>();

    final List<UiOperation> made = new CopyOnWriteArrayList<>();
    final List<Optional<Owner>> owners = new CopyOnWriteArrayList<>();

    volatile Answer answer = () -> true;

    interface Answer {
        boolean given() throws SyncException;
    }

    @Override
    public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
        log.add(itemId == null ? kind.name() : kind + " " + itemId);
        UiOperation operation = new UiOperation() {
            @Override
            public boolean run(@Nullable Owner owner) throws SyncException {
                owners.add(Optional.ofNullable(owner));
                return answer.given();
            }
        };
        made.add(operation);
        return Optional.of(operation);
    }

    /** A window that counts how often it is raised. */
    static final class FakeOwner implements Owner {
        volatile boolean open = true;
        volatile int raised;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public synchronized void toFront() {
            raised++;
        }
    }
}
