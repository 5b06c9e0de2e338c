package org.synccenter.ui.conflicts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.ResolveInfo;

/** Notes what is decided, in the order in which it comes. */
public final class NotedInfo implements ResolveInfo {
    private final Iteration iteration;
    private NextStep next = NextStep.DEFAULT;
    private Choice choice = Choice.NO_CHOICE;
    private boolean all;
    private List<KeptVersion> kept = List.of();
    private Path merged;

    public NotedInfo(int index, int total, int alike) {
        iteration = new Iteration(index, total, alike);
    }

    @Override
    public Iteration iteration() {
        return iteration;
    }

    @Override
    public NextStep nextStep() {
        return next;
    }

    @Override
    public void nextStep(NextStep newNext) {
        next = newNext;
    }

    @Override
    public Choice choice() {
        return choice;
    }

    @Override
    public boolean applyToAll() {
        return all;
    }

    @Override
    public void choose(Choice newChoice, boolean applyToAll) {
        if (applyToAll && kept.isEmpty() && (newChoice == Choice.KEEP_ONE || newChoice == Choice.KEEP_MULTIPLE)) {
            throw new IllegalArgumentException("item choices come first");
        }
        choice = newChoice;
        all = applyToAll;
    }

    @Override
    public List<KeptVersion> itemChoices() {
        return kept;
    }

    @Override
    public void itemChoices(List<KeptVersion> newKept) {
        kept = List.copyOf(newKept);
    }

    @Override
    public Optional<Path> merged() {
        return Optional.ofNullable(merged);
    }

    @Override
    public void merged(Path file) {
        merged = file;
    }
}
