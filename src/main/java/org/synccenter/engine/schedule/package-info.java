/**
 * When handlers and items sync by the clock. Start reading at {@link org.synccenter.engine.schedule.Schedules} (what is kept), then
 * {@link org.synccenter.engine.schedule.Scheduler} (what starts it).
 */
@NullMarked
package org.synccenter.engine.schedule;

import org.jspecify.annotations.NullMarked;
