package org.synccenter.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;

/** A face whose person decides as told, one answer after the other; writes down what it is asked. */
final class AskingFace implements Face, ConflictPresenter {
    static final Owner OWNER = () -> true;

    /** What the person does with the window for one conflict. */
    interface Answer {
        void give(Conflict conflict, ResolveInfo info) throws Exception;
    }

    record Shown(
            String conflict,
            Set<Resolution> abilities,
            ResolveInfo.Iteration iteration,
            @Nullable Owner owner) {}

    final List<Shown> shown = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    final Queue<Answer> answers = new ArrayDeque<>();
    final Queue<Retry> retries = new ArrayDeque<>();

    AskingFace answer(Answer... given) {
        answers.addAll(List.of(given));
        return this;
    }

    List<String> asked() {
        return shown.stream().map(Shown::conflict).toList();
    }

    @Override
    public void present(Conflict conflict, Set<Resolution> abilities, ResolveInfo info, @Nullable Owner owner) {
        shown.add(new Shown(conflict.id(), abilities, info.iteration(), owner));
        Answer answer = answers.poll();
        if (answer == null) {
            throw new AssertionError("was not to be asked: " + conflict.id());
        }
        try {
            answer.give(conflict, info);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ConflictPresenter conflictPresenter() {
        return this;
    }

    @Override
    public Retry couldNotResolve(String conflictId, String sentence) {
        failures.add(conflictId + ": " + sentence);
        Retry retry = retries.poll();
        return retry == null ? Retry.SKIP : retry;
    }

    @Override
    public @Nullable Owner owner() {
        return OWNER;
    }

    @Override
    public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
        return Optional.empty();
    }

    @Override
    public boolean editSchedules(String handlerId, @Nullable Owner owner) {
        return false;
    }

    @Override
    public void notice(Notice notice) {}
}
