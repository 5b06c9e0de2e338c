package org.synccenter.handlers.folder;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.SyncAction;

/** Lets the history say which steps a person has answered for, and where. */
final class AnswerWords {
    private AnswerWords() {}

    /**
     * The step as it was, or with one more sentence.
     *
     * @param answer what was answered about its path; null = nothing was asked
     * @param inWindow false = on the command line
     */
    static SyncAction note(SyncAction step, @Nullable HoldAnswer answer, boolean inWindow) {
        FolderText text;
        if (answer == HoldAnswer.ALLOW_ONCE && step.action() == ActionKind.DELETE) {
            text = inWindow ? FolderText.ALLOWED_IN_WINDOW : FolderText.ALLOWED_BY_COMMAND;
        } else if (answer == HoldAnswer.RESTORE && step.action() == ActionKind.CREATE) {
            text = inWindow ? FolderText.RESTORED_IN_WINDOW : FolderText.RESTORED_BY_COMMAND;
        } else {
            return step;
        }
        return new SyncAction(
                step.path(), step.from(), step.action(), step.side(), text.text(step.reason()), step.bytes());
    }
}
