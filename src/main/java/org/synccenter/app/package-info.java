/**
 * The program itself: wiring by constructors, single instance, control socket, paths and logging. Start reading at
 * {@link org.synccenter.app.Main}, then {@link org.synccenter.app.Program}.
 */
@NullMarked
package org.synccenter.app;

import org.jspecify.annotations.NullMarked;
