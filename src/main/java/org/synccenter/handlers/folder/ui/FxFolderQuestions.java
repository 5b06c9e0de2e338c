package org.synccenter.handlers.folder.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.handlers.folder.FolderQuestions;

/** Asks in windows that belong to the owner. Found by {@link java.util.ServiceLoader}. */
public final class FxFolderQuestions implements FolderQuestions {
    private final FolderPicker picker;

    /** For the service loader. */
    public FxFolderQuestions() {
        this(new SystemFolderPicker());
    }

    FxFolderQuestions(FolderPicker picker) {
        this.picker = picker;
    }

    @Override
    public Optional<String> newPair(OwnerWindow owner, ItemSetup setup) {
        return owner.ask("folder new pair", () -> new NewPairDialog(model(setup), picker));
    }

    @Override
    public Optional<List<String>> excludes(OwnerWindow owner, String pairId, String pairName, List<String> excludes) {
        return owner.ask("folder excludes " + pairId, () -> new ExcludesDialog(pairName, excludes));
    }

    private static NewPairModel model(ItemSetup setup) {
        Executor worker = task -> Thread.ofVirtual().name("new-pair").start(task);
        return new NewPairModel(setup, worker, new DialogThread());
    }
}
