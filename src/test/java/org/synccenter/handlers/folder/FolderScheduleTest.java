package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.engine.Face;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.Task;
import org.synccenter.stores.SqliteStores;

/** The folder handler has the center's own window for schedules. */
@Timeout(60)
class FolderScheduleTest {
    @TempDir
    private Path home;

    @Test
    void theTaskOpensTheCentersWindowForThisHandler() throws Exception {
        InstantSource clock = InstantSource.system();
        Owner owner = () -> true;
        Asked face = new Asked();
        try (SyncCenter center = SyncCenter.open(
                        List.of(new FolderHandlerProvider()), SqliteStores.open(home, clock), home, clock);
                AutoCloseable inUse = center.useFace(face)) {
            assertThat(center.snapshot().handlers().getFirst().tasks().visible())
                    .contains(Task.SCHEDULE);

            boolean changed = center.show(HandlerUi.Kind.SCHEDULE, FolderHandler.ID, null, owner)
                    .toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();

            assertThat(changed).isTrue();
            assertThat(face.asked).containsExactly(FolderHandler.ID + " " + owner);
        }
    }

    /** Notes for which handler schedules were to be changed. */
    private static final class Asked implements Face {
        final List<String> asked = new ArrayList<>();

        @Override
        public boolean editSchedules(String handlerId, @Nullable Owner owner) {
            return asked.add(handlerId + " " + owner);
        }

        @Override
        public @Nullable Owner owner() {
            return null;
        }

        @Override
        public ConflictPresenter conflictPresenter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
            return Optional.empty();
        }

        @Override
        public Retry couldNotResolve(String conflictId, String sentence) {
            return Retry.STOP;
        }

        @Override
        public void notice(Notice notice) {}
    }
}
