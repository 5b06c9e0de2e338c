package org.synccenter.handlers.folder.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.handlers.folder.FolderQuestions;
import org.synccenter.handlers.folder.PairDesk;

/** Asks in windows that belong to the owner. Found by {@link java.util.ServiceLoader}. */
public final class FxFolderQuestions implements FolderQuestions {
    private static final Executor WORKER =
            task -> Thread.ofVirtual().name("pair-form").start(task);

    private final FolderPicker picker;

    /** For the service loader. */
    public FxFolderQuestions() {
        this(new SystemFolderPicker());
    }

    FxFolderQuestions(FolderPicker picker) {
        this.picker = picker;
    }

    @Override
    public Optional<FormEnd> newPair(OwnerWindow owner, PairDesk desk, @Nullable ItemDraft start) {
        return owner.ask("folder new pair", () -> {
            PairForm form = form(desk, null);
            if (start != null) {
                form.begin(start);
            }
            return new PairDialog(form, picker, WORKER);
        });
    }

    @Override
    public Optional<FormEnd> editPair(OwnerWindow owner, PairDesk desk, ItemDraft now) {
        return owner.ask("folder pair " + now.id(), () -> new PairDialog(form(desk, now), picker, WORKER));
    }

    private static PairForm form(PairDesk desk, @Nullable ItemDraft now) {
        return new PairForm(desk, now, WORKER, new DialogThread());
    }
}
