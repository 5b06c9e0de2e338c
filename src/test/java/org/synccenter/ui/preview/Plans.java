package org.synccenter.ui.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;

/** Plans as handlers tell them. */
public final class Plans {
    public static final ItemRef ITEM = new ItemRef("folder", "documents");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<SyncAction> steps = new ArrayList<>();
    private final List<PlannedConflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Hold hold;

    /** A file of so many bytes. */
    public static Version file(long size) {
        return new Version(VersionKind.FILE, size, NOON.minusSeconds(size % 100_000));
    }

    public static Version folder() {
        return new Version(VersionKind.DIRECTORY, 0, NOON);
    }

    /** Something new on the other side comes to {@code side}. */
    public Plans create(String path, Side side, Version what) {
        return step(
                path,
                null,
                ActionKind.CREATE,
                side,
                word("New on the", side),
                what.size(),
                side == Side.LEFT ? null : what,
                side == Side.LEFT ? what : null);
    }

    public Plans update(String path, Side side, long before, long after) {
        return step(
                path,
                null,
                ActionKind.UPDATE,
                side,
                word("Edited on the", side),
                after,
                file(side == Side.LEFT ? before : after),
                file(side == Side.LEFT ? after : before));
    }

    public Plans delete(String path, Side side, Version what) {
        return step(
                path,
                null,
                ActionKind.DELETE,
                side,
                word("Deleted on the", side),
                0,
                side == Side.LEFT ? what : null,
                side == Side.LEFT ? null : what);
    }

    public Plans move(String from, String to, Side side, Version what) {
        return step(to, from, ActionKind.MOVE, side, word("Moved on the", side), 0, what, what);
    }

    public Plans conflict(String path, @Nullable Version left, @Nullable Version right) {
        conflicts.add(new PlannedConflict(path, Conflict.Kind.BOTH_EDITED, left, right, "conflict " + path));
        return this;
    }

    public Plans problem(String path, String text) {
        problems.add(new Problem(path, Side.LEFT, text));
        return this;
    }

    public Plans held(Hold question) {
        hold = question;
        return this;
    }

    /** On the side that is not changed. One text for all rows, as handlers have it. */
    private static String word(String what, Side changed) {
        return (what + (changed == Side.LEFT ? " right." : " left.")).intern();
    }

    private Plans step(
            String path,
            @Nullable String from,
            ActionKind kind,
            Side side,
            String reason,
            long bytes,
            @Nullable Version left,
            @Nullable Version right) {
        steps.add(new SyncAction(path, from, kind, side, reason, bytes, kind + " " + path, left, right));
        return this;
    }

    public List<SyncAction> steps() {
        return steps;
    }

    public List<PlannedConflict> conflicts() {
        return conflicts;
    }

    public List<Problem> problems() {
        return problems;
    }

    public ItemResult result() {
        Outcome outcome = hold != null
                ? Outcome.HELD
                : !problems.isEmpty() ? Outcome.PROBLEMS : conflicts.isEmpty() ? Outcome.IN_SYNC : Outcome.CONFLICTS;
        return new ItemResult(
                ITEM,
                "Documents",
                outcome,
                "",
                Counts.NONE,
                conflicts.size(),
                0,
                problems,
                null,
                hold,
                List.copyOf(steps),
                List.copyOf(conflicts));
    }

    /** What somebody might see after a week: a bit of everything. */
    public static Plans week() {
        Plans plan = new Plans()
                .create("Taxes/2026/Receipts/Bookshop.pdf", Side.RIGHT, file(248_310))
                .create("Taxes/2026/Receipts/Train.pdf", Side.RIGHT, file(91_006))
                .create("Taxes/2026/Receipts", Side.RIGHT, folder())
                .update("Taxes/2026/Overview.ods", Side.RIGHT, 47_008, 48_212)
                .update("Recipes/Ramen.md", Side.LEFT, 2_104, 2_204)
                .move("Letters/Landlord.odt", "Letters/2026/Landlord.odt", Side.RIGHT, file(38_400))
                .delete("Notes/old-list.txt", Side.LEFT, file(812))
                .create("Scans/Insurance policy.pdf", Side.LEFT, file(4_812_330))
                .conflict("Household.ods", file(61_440), file(60_102))
                .problem("Backup/.lock", "This file may not be read; it is tried again at the next sync.");
        for (int i = 1; i < 9; i++) {
            plan.create("Photos/Lofoten/IMG_410" + i + ".jpg", Side.RIGHT, file(5_200_000L + 320_111L * i));
        }
        return plan;
    }

    /** Somebody's music is gone from the left. */
    public static Plans disaster() {
        Plans plan = week();
        for (int disc = 1; disc < 12; disc++) {
            plan.delete("Music/Miles Davis/Disc " + disc, Side.RIGHT, folder());
            for (int track = 1; track < 16; track++) {
                plan.delete(
                        "Music/Miles Davis/Disc %d/%02d.flac".formatted(disc, track),
                        Side.RIGHT,
                        file(9_000_000L + 1_700_000L * ((disc * 7 + track * 3) % 11)));
            }
        }
        return plan;
    }

    /** So many rows in folders of a hundred, of all kinds. */
    public static Plans many(int rows) {
        Plans plan = new Plans();
        for (int i = 0; i < rows; i++) {
            String path = "area%02d/folder%03d/sub%02d/file-%07d.dat"
                    .formatted(i / 100_000, i / 1_000 % 100, i / 100 % 10, (i * 7919L) % 10_000_000);
            long size = (i * 2_654_435_761L & 0xFFFFFF) + 1;
            switch (i % 10) {
                case 0, 1, 2 -> plan.create(path, Side.RIGHT, file(size));
                case 3, 4 -> plan.create(path, Side.LEFT, file(size));
                case 5, 6 -> plan.update(path, Side.RIGHT, size / 2, size);
                case 7 -> plan.update(path, Side.LEFT, size, size / 2);
                case 8 -> plan.delete(path, i / 100_000 == 3 ? Side.RIGHT : Side.LEFT, file(size));
                default -> plan.conflict(path, file(size), file(size / 3));
            }
        }
        return plan;
    }
}
