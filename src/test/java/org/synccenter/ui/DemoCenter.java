package org.synccenter.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synccenter.api.ActionKind;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.ItemSize;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.holds.HoldPictures;

/** A center as somebody might have it after some weeks: a real engine and database, with handlers that only look like real ones. */
final class DemoCenter implements AutoCloseable {
    static final String FOLDERS = "folder";

    final DemoHandler folders = new DemoHandler(FOLDERS, "Folder pairs", HandlerType.FOLDER, "");
    final SyncCenter center;
    private static final ItemSize SIZE = new ItemSize(1_204, 8_400_000_000L);
    private final CenterStores stores;
    private final Instant now = Instant.now();

    private DemoCenter(Path home, boolean filled) throws SyncException {
        stores = SqliteStores.open(home, InstantSource.system());
        if (filled) {
            fill();
            versions(home.resolve("versions"));
        }
        center = SyncCenter.open(List.of(folders), stores, home, InstantSource.system());
    }

    static DemoCenter empty(Path home) throws SyncException {
        return new DemoCenter(home, false);
    }

    static DemoCenter filled(Path home) throws SyncException {
        return new DemoCenter(home, true);
    }

    private void versions(Path folder) {
        try {
            DemoVersions made = new DemoVersions(folder);
            folders.versions.put("chapters/03-method.tex", made.text());
            folders.versions.put("chapters/05-results.tex", made.bytes());
            folders.versions.put("figures/cover.png", made.picture());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void fill() {
        pair("photos", "Photos", "Two-way", "/home/mara/Pictures  \u21c4  /media/backup/Pictures");
        pair("documents", "Documents", "Two-way", "/home/mara/Documents  \u21c4  /mnt/nas/Documents");
        pair("thesis", "Thesis", "Two-way", "/home/mara/Thesis  \u21c4  /media/mara/STICK/Thesis");
        pair("music", "Music", "Mirror", "/home/mara/Music  \u2192  /mnt/nas/music");
        pair("projects", "Projects", "Two-way", "/home/mara/src  \u21c4  /media/mara/Backup/src");
        pair("scans", "Scanned letters", "Update", "/home/mara/Scans  \u2192  /mnt/nas/mara/Archive");
        documents();
        thesis();
        events();
        ended(
                "photos",
                Duration.ofHours(26),
                Outcome.IN_SYNC,
                0,
                null,
                List.of(),
                List.of(
                        create("2026/Lofoten/IMG_4102.jpg", Side.RIGHT, 6_812_004),
                        create("2026/Lofoten/IMG_4103.jpg", Side.RIGHT, 7_120_551),
                        create("2026/Lofoten/VID_0019.mp4", Side.RIGHT, 381_020_113)));
        ended("music", Duration.ofDays(3), Outcome.HELD, 0, null, List.of(), List.of());
        state("music", Duration.ofDays(9), Outcome.HELD, HoldPictures.music());
        ended(
                "projects",
                Duration.ofMinutes(48),
                Outcome.PROBLEMS,
                0,
                null,
                List.of(new Problem(
                        "webshop/.cache/lock",
                        Side.LEFT,
                        "It cannot be read, so it was left alone on both sides. Check its permissions; it is"
                                + " tried again next time.")),
                List.of(update("webshop/src/Basket.java", Side.RIGHT, 18_204)));
        ended("scans", Duration.ofHours(3), Outcome.IN_SYNC, 0, null, List.of(), List.of());
    }

    private void events() {
        stores.events()
                .add(new SyncEvent(
                        "e1",
                        FOLDERS,
                        before(Duration.ofMinutes(48)),
                        new EventDraft(
                                "projects",
                                EventLevel.ERROR,
                                "1 file could not be read",
                                "webshop/.cache/lock may not be read by you.\nIt is tried again at the next sync.",
                                "Show the folder",
                                "file:///tmp",
                                null)));
        stores.events()
                .add(new SyncEvent(
                        "e2",
                        FOLDERS,
                        before(Duration.ofHours(4)),
                        EventDraft.of(
                                "music",
                                EventLevel.WARNING,
                                "The disk is nearly full",
                                "There are 2.1 GB left on /mnt/nas.")));
    }

    private void documents() {
        ended(
                "documents",
                Duration.ofDays(1),
                Outcome.IN_SYNC,
                0,
                null,
                List.of(),
                List.of(
                        create("Insurance/Car 2027.pdf", Side.RIGHT, 402_118),
                        update("Household.ods", Side.LEFT, 61_440)));
        ended("documents", Duration.ofHours(4), Outcome.IN_SYNC, 0, null, List.of(), List.of());
        ended(
                "documents",
                Duration.ofMinutes(2),
                Outcome.IN_SYNC,
                0,
                null,
                List.of(),
                List.of(
                        create("Taxes/2026/Receipts/Bookshop.pdf", Side.RIGHT, 248_310),
                        create("Taxes/2026/Receipts/Train.pdf", Side.RIGHT, 91_006),
                        update("Taxes/2026/Overview.ods", Side.RIGHT, 48_212),
                        new SyncAction(
                                "Letters/2026/Landlord.odt",
                                "Letters/Landlord.odt",
                                ActionKind.MOVE,
                                Side.RIGHT,
                                "Moved on the left",
                                0),
                        update("Recipes/Ramen.md", Side.LEFT, 2_204),
                        new SyncAction(
                                "Notes/old-list.txt", null, ActionKind.DELETE, Side.LEFT, "Deleted on the right", 0)));
    }

    private void thesis() {
        ended(
                "thesis",
                Duration.ofMinutes(12),
                Outcome.CONFLICTS,
                4,
                null,
                List.of(),
                List.of(
                        update("figures/latency.svg", Side.RIGHT, 88_120),
                        update("bibliography.bib", Side.LEFT, 31_090)));
        ItemRef thesis = new ItemRef(FOLDERS, "thesis");
        Set<Resolution> all =
                Set.of(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT, Resolution.KEEP_BOTH, Resolution.KEEP_NEWEST);
        stores.conflicts(FOLDERS)
                .replace(
                        "thesis",
                        List.of(
                                new Conflict(
                                        "c1",
                                        thesis,
                                        "chapters/03-method.tex",
                                        Conflict.Kind.BOTH_EDITED,
                                        file(64_213, Duration.ofMinutes(95)),
                                        file(63_870, Duration.ofMinutes(31)),
                                        before(Duration.ofMinutes(12)),
                                        all),
                                new Conflict(
                                        "c2",
                                        thesis,
                                        "chapters/05-results.tex",
                                        Conflict.Kind.BOTH_EDITED,
                                        file(41_002, Duration.ofMinutes(22)),
                                        file(38_911, Duration.ofHours(21)),
                                        before(Duration.ofMinutes(12)),
                                        all),
                                new Conflict(
                                        "c4",
                                        thesis,
                                        "figures/cover.png",
                                        Conflict.Kind.BOTH_CREATED,
                                        file(3_871, Duration.ofDays(3)),
                                        file(3_902, Duration.ofDays(9)),
                                        before(Duration.ofMinutes(12)),
                                        all),
                                new Conflict(
                                        "c3",
                                        thesis,
                                        "notes/questions-for-supervisor.md",
                                        Conflict.Kind.EDITED_LEFT_DELETED_RIGHT,
                                        file(1_904, Duration.ofHours(2)),
                                        null,
                                        before(Duration.ofMinutes(12)),
                                        Set.of(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT))));
    }

    /** The item stands still in the middle of a sync until it is stopped. */
    void run() throws InterruptedException {
        folders.standstills.put(
                "photos",
                new DemoHandler.Standstill(
                        "Copying", "2026/Lofoten/VID_0023.mp4", 1_204, 3_310, 3_120_000_000L, 8_430_000_000L));
        center.start(org.synccenter.api.SyncRequest.ofItems(FOLDERS, List.of("photos", "scans")));
        folders.running.await();
    }

    private Instant before(Duration age) {
        return now.minus(age);
    }

    private Version file(long size, Duration age) {
        return new Version(VersionKind.FILE, size, before(age), "/home/mara/Thesis/chapters");
    }

    private static SyncAction create(String path, Side side, long bytes) {
        return new SyncAction(
                path,
                null,
                ActionKind.CREATE,
                side,
                side == Side.RIGHT ? "New on the left" : "New on the right",
                bytes);
    }

    private static SyncAction update(String path, Side side, long bytes) {
        return new SyncAction(
                path,
                null,
                ActionKind.UPDATE,
                side,
                side == Side.RIGHT ? "Edited on the left" : "Edited on the right",
                bytes);
    }

    private void pair(String id, String name, String type, String ends) {
        stores.items(FOLDERS).put(new StoredItem(id, name, Map.of("type", List.of(type), "ends", List.of(ends))));
    }

    private void state(String id, Duration lastSync, Outcome outcome, Hold hold) {
        stores.states()
                .putItem(
                        new ItemRef(FOLDERS, id),
                        new CenterState(true, true, false, before(lastSync), outcome, hold, SIZE));
    }

    private void ended(
            String id,
            Duration age,
            Outcome outcome,
            int conflicts,
            String error,
            List<Problem> problems,
            List<SyncAction> actions) {
        ItemRef item = new ItemRef(FOLDERS, id);
        String run = stores.history().begin(item, StartReason.MANUAL, before(age));
        stores.history().append(run, actions);
        Counts counts = Counts.NONE;
        for (SyncAction action : actions) {
            counts = counts.plus(action);
        }
        stores.history()
                .end(
                        run,
                        before(age).plusMillis(800 + counts.bytes() / 60_000),
                        new ItemResult(item, id, outcome, run, counts, conflicts, problems, error, null, List.of()));
        state(id, age, outcome, null);
    }

    @Override
    public void close() {
        center.close();
    }
}
