package org.synccenter.api.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.ResolveInfo;

/** A run over one conflict. Used by one thread at a time. */
final class KitChoice implements ResolveInfo {
    private NextStep next = NextStep.CONTINUE;
    private Choice choice = Choice.NO_CHOICE;
    private boolean all;
    private List<KeptVersion> kept = List.of();
    private @Nullable Path merged;

    @Override
    public Iteration iteration() {
        return new Iteration(0, 1, 0);
    }

    @Override
    public NextStep nextStep() {
        return next;
    }

    @Override
    public void nextStep(NextStep step) {
        next = step;
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
    public void choose(Choice chosen, boolean applyToAll) {
        boolean versions = chosen == Choice.KEEP_ONE || chosen == Choice.KEEP_MULTIPLE;
        if (applyToAll && versions && kept.isEmpty()) {
            throw new IllegalArgumentException("no versions are chosen");
        }
        choice = chosen;
        all = applyToAll;
    }

    @Override
    public List<KeptVersion> itemChoices() {
        return kept;
    }

    @Override
    public void itemChoices(List<KeptVersion> chosen) {
        kept = List.copyOf(chosen);
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
