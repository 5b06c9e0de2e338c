package org.synccenter.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;

/** A face whose person chooses items as the test says. */
public class ChoosingFace implements Face {

    /** What the person does with the choice. */
    public interface Person {
        Optional<List<String>> choose(String handlerId, boolean minimized) throws InterruptedException;
    }

    public final List<String> asked = new CopyOnWriteArrayList<>();
    final AsyncFake.Window window = new AsyncFake.Window();
    public volatile Person person = (handler, minimized) -> Optional.empty();

    @Override
    public Owner owner() {
        return window;
    }

    @Override
    public ConflictPresenter conflictPresenter() {
        throw new AssertionError("no conflicts here");
    }

    @Override
    public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
        asked.add(handlerId + (minimized ? " minimized" : ""));
        try {
            return person.choose(handlerId, minimized);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean editSchedules(String handlerId, @Nullable Owner owner) {
        return false;
    }

    @Override
    public Retry couldNotResolve(String conflictId, String sentence) {
        return Retry.STOP;
    }

    @Override
    public void notice(Notice notice) {}
}
