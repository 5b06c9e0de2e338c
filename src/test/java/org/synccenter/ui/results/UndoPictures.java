package org.synccenter.ui.results;

import java.time.Instant;
import java.util.List;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.ui.text.Formats;

/** What undoing a run would do, filled for a picture. */
public final class UndoPictures {
    private UndoPictures() {}

    public static void question(OwnerWindow owner) {
        ItemRef item = new ItemRef("folder", "documents");
        Instant when = Instant.now().minusSeconds(7_200);
        RunRecord run = new RunRecord(
                "r1", item, StartReason.MANUAL, when, when, Outcome.IN_SYNC, new Counts(2, 1, 0, 0, 9), 0, 0, null);
        ItemResult plan = new ItemResult(
                item,
                "Documents",
                Outcome.PROBLEMS,
                "",
                Counts.NONE,
                0,
                List.of(new Problem(
                        "Taxes/2026/Overview.ods",
                        Side.RIGHT,
                        "It was changed after that run and stays as it is now.",
                        Problem.Next.IGNORED)),
                null,
                null,
                List.of(
                        back("Taxes/2026/Receipts/Bookshop.pdf", ActionKind.DELETE, 0),
                        back("Taxes/2026/Receipts/Train.pdf", ActionKind.DELETE, 0),
                        back("Recipes/Ramen.md", ActionKind.UPDATE, 2_204)));
        owner.ask("picture", () -> new UndoDialog(run, plan, Formats.ofSystem()));
    }

    private static SyncAction back(String path, ActionKind kind, long bytes) {
        return new SyncAction(path, null, kind, Side.RIGHT, "A run is undone: it is again as it was before.", bytes);
    }
}
