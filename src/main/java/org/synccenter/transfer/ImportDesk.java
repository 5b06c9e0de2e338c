package org.synccenter.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SetupDesk;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.transfer.Planned.Fate;

/** Says what an import would do here, and does it: adds what is not there, and changes and removes nothing. Everything blocks. */
public final class ImportDesk {
    private final SyncCenter center;
    private final SetupDesk desk;

    public ImportDesk(SyncCenter center) {
        this.center = center;
        this.desk = new SetupDesk(center);
    }

    /**
     * What was done.
     *
     * @param refused what could not be added after all, one sentence each
     */
    public record Done(List<ItemRef> added, List<String> refused, int schedules, int settings) {
        public Done {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }
    }

    /** What an import would do about each item of the file, in its order; nothing is done. */
    public List<Planned> plan(ImportFile file, FolderMap map) {
        List<Planned> planned = new ArrayList<>();
        Map<Set<Path>, String> known = known();
        for (ImportItem item : file.items()) {
            planned.add(plan(item, map.apply(item.draft()), known));
        }
        return planned;
    }

    /** As {@link #plan(ImportFile, FolderMap)}, about one item as it is to be now. */
    public Planned plan(ImportItem item, ItemDraft draft) {
        return plan(item, draft, known());
    }

    private Planned plan(ImportItem item, ItemDraft draft, Map<Set<Path>, String> known) {
        ItemDraft wanted = withFreeId(item.handler(), draft);
        String there = known.get(folders(wanted));
        if (there != null) {
            return new Planned(item, wanted, Fate.THERE, TransferText.IS_THERE.text(there));
        }
        try {
            desk.check(item.handler(), wanted);
            // Two of one file must not be about the same folders either.
            known.put(folders(wanted), wanted.name());
            return new Planned(item, wanted, Fate.NEW, "");
        } catch (SyncException e) {
            return new Planned(item, wanted, Fate.REFUSED, e.text());
        } catch (IllegalArgumentException e) {
            return new Planned(item, wanted, Fate.REFUSED, TransferText.NO_HANDLER.text(item.handler()));
        }
    }

    /** The folders of all pairs that are set up here, with the pairs' names. */
    private Map<Set<Path>, String> known() {
        Map<Set<Path>, String> known = new HashMap<>();
        center.snapshot().handlers().stream()
                .flatMap(handler -> handler.items().stream())
                .forEach(item -> {
                    try {
                        known.put(folders(desk.draft(item.ref())), item.name());
                    } catch (SyncException e) {
                        // One that cannot say what it is will refuse its twin by itself.
                    }
                });
        known.remove(Set.<Path>of());
        return known;
    }

    private static Set<Path> folders(ItemDraft draft) {
        Set<Path> folders = new HashSet<>();
        for (String side : List.of("left", "right")) {
            try {
                draft.settings().getOrDefault(side, List.of()).stream()
                        .map(Path::of)
                        .map(Path::normalize)
                        .forEach(folders::add);
            } catch (InvalidPathException e) {
                return Set.of();
            }
        }
        return folders;
    }

    private ItemDraft withFreeId(String handler, ItemDraft draft) {
        String id = draft.id();
        boolean taken =
                id != null && center.snapshot().items().anyMatch(i -> i.ref().equals(new ItemRef(handler, id)));
        return taken ? new ItemDraft(null, draft.name(), draft.settings()) : draft;
    }

    /**
     * Adds what is new among these, with the schedules of what was added and the settings of the program.
     *
     * @param chosen of {@link #plan(ImportFile, FolderMap)}; what is not new is passed over
     */
    public Done carryOut(ImportFile file, List<Planned> chosen) {
        List<ItemRef> added = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Map<ItemRef, String> ids = new HashMap<>();
        for (Planned each : chosen) {
            if (each.fate() == Fate.NEW) {
                try {
                    ItemRef ref = center.addItem(each.item().handler(), each.draft());
                    added.add(ref);
                    String before = each.item().draft().id();
                    if (before != null) {
                        ids.put(new ItemRef(each.item().handler(), before), ref.item());
                    }
                    disable(each.item(), ref);
                } catch (SyncException e) {
                    refused.add(TransferText.REFUSED.text(each.draft().name(), e.text()));
                }
            }
        }
        int schedules = 0;
        for (Schedule schedule : file.schedules()) {
            schedules += schedule(schedule, ids) ? 1 : 0;
        }
        return new Done(added, refused, schedules, settings(file));
    }

    private void disable(ImportItem item, ItemRef ref) {
        if (item.enabled()) {
            return;
        }
        try {
            center.enableItem(ref, false, null, Set.of(ControlFlag.NO_UI))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            // It stays enabled, and is seen to be.
        }
    }

    /** For what was added: what was here before is synced as before. */
    private boolean schedule(Schedule schedule, Map<ItemRef, String> ids) {
        List<String> items = ids.entrySet().stream()
                .filter(e -> e.getKey().handler().equalsIgnoreCase(schedule.handler()))
                .filter(e -> schedule.items().isEmpty() || schedule.covers(e.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (items.isEmpty()) {
            return false;
        }
        boolean all = schedule.items().isEmpty()
                && center.snapshot()
                                .items()
                                .filter(i -> i.ref().handler().equalsIgnoreCase(schedule.handler()))
                                .count()
                        == items.size();
        center.schedules().put(schedule.withItems(all ? List.of() : items));
        return true;
    }

    /** What was chosen here counts more than what was chosen elsewhere. */
    private int settings(ImportFile file) {
        int count = 0;
        for (Map.Entry<String, String> each : file.settings().entrySet()) {
            if (center.states().setting(each.getKey()).isEmpty()) {
                center.states().putSetting(each.getKey(), each.getValue());
                count++;
            }
        }
        return count;
    }
}
