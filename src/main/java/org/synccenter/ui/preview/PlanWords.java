package org.synccenter.ui.preview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncAction;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.Formats;

/** How a row of a plan is told in words. */
final class PlanWords {
    private PlanWords() {}

    /** What would be done. */
    static String action(PlanRows plan, int row, Wish wish) {
        ActionKind kind = plan.kind(row, wish);
        if (kind == null) {
            return plan.category(row, wish).text().text();
        }
        return switch (kind) {
            case CREATE -> PlanText.WORD_CREATE.text();
            case UPDATE -> PlanText.WORD_UPDATE.text();
            case DELETE -> PlanText.WORD_DELETE.text();
            case MOVE -> (wish == Wish.AS_PLANNED ? PlanText.WORD_MOVE : PlanText.WORD_MOVE_BACK).text();
            case SET_METADATA -> PlanText.WORD_METADATA.text();
        };
    }

    /** The path, with the old one of a move. */
    static String path(PlanRows plan, int row) {
        String path = VisibleText.line(plan.path(row));
        String from = plan.from(row);
        return from == null ? path : PlanText.MOVED_FROM_TO.text(VisibleText.line(from), path);
    }

    /** Why, or what a person wants instead. */
    static String reason(PlanRows plan, int row, Wish wish) {
        return switch (wish) {
            case AS_PLANNED -> rule(plan, row);
            case LEFT_WINS -> PlanText.WISH_LEFT.text();
            case RIGHT_WINS -> PlanText.WISH_RIGHT.text();
            case LEAVE -> PlanText.WISH_LEAVE.text();
        };
    }

    private static String rule(PlanRows plan, int row) {
        SyncAction step = plan.step(row);
        if (step != null) {
            return VisibleText.line(step.reason());
        }
        PlannedConflict conflict = plan.conflict(row);
        if (conflict != null) {
            return conflict(conflict.kind()).text();
        }
        Problem problem = plan.problem(row);
        return problem == null ? "" : VisibleText.line(problem.text());
    }

    private static PlanText conflict(Conflict.Kind kind) {
        return switch (kind) {
            case BOTH_CREATED -> PlanText.BOTH_CONFLICT_CREATED;
            case BOTH_EDITED -> PlanText.BOTH_CONFLICT_EDITED;
            case EDITED_LEFT_DELETED_RIGHT -> PlanText.CONFLICT_EDITED_LEFT;
            case DELETED_LEFT_EDITED_RIGHT -> PlanText.CONFLICT_EDITED_RIGHT;
            case TYPE_CHANGED -> PlanText.CONFLICT_TYPE;
            case MOVED -> PlanText.CONFLICT_MOVED;
        };
    }

    /** How big a version is, or what it is; a dash where there is none. */
    static String size(@Nullable Version version, Formats formats) {
        if (version == null) {
            return PlanText.NOTHING_THERE.text();
        }
        return switch (version.kind()) {
            case FILE -> formats.bytes(version.size());
            case DIRECTORY -> PlanText.FOLDER.text();
            case LINK -> PlanText.LINK.text();
            case DELETED -> PlanText.NOTHING_THERE.text();
        };
    }

    /** Whether its time means something to people: that of a folder changes with whatever is put into it. */
    static boolean hasTime(@Nullable Version version) {
        return version != null
                && (version.kind() == Conflict.VersionKind.FILE || version.kind() == Conflict.VersionKind.LINK)
                && version.modified().getEpochSecond() > 0;
    }

    /** What a category is called on its button. */
    static String chip(Category category) {
        return switch (category) {
            case CREATE_LEFT, CREATE_RIGHT -> PlanText.WORD_CREATE.text();
            case UPDATE_LEFT, UPDATE_RIGHT -> PlanText.WORD_UPDATE.text();
            case DELETE_LEFT, DELETE_RIGHT -> PlanText.WORD_DELETE.text();
            case MOVE -> PlanText.WORD_MOVE.text();
            case CONFLICT -> PlanText.CHIP_CONFLICT.text();
            case PROBLEM -> PlanText.CHIP_PROBLEM.text();
            case LEFT_OUT -> PlanText.LEFT_OUT.text();
        };
    }

    /** "12 to create on the left, 3 to delete on the right": what a folder comes to. */
    static String parts(int[] counts) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                parts.add(PlanText.TREE_PART.text(Category.at(i).text().text(), counts[i]));
            }
        }
        return String.join(", ", parts);
    }
}
