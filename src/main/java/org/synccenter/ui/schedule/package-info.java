/**
 * The center's own window for schedules.
 * Start reading at {@link org.synccenter.ui.schedule.FxScheduleEditor}.
 */
@NullMarked
package org.synccenter.ui.schedule;

import org.jspecify.annotations.NullMarked;
