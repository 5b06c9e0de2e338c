package org.synccenter.api;

/**
 * The center's own window for schedules. A handler that has no better one returns it for {@link HandlerUi.Kind#SCHEDULE}, after it has
 * told for whom. Answers to {@code ISyncMgrScheduleWizardUIOperation}.
 */
public interface ScheduleWizard extends UiOperation {

    /**
     * Binds the window to one handler: it shows and changes only that handler's schedules. {@code InitWizard}.
     *
     * @throws IllegalArgumentException when there is no such handler
     */
    void init(String handlerId);
}
