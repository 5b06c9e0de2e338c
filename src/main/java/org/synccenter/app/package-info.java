/** The program itself: {@code Main}, wiring by constructors, single instance, control socket, paths and logging. Start reading at {@code Main}. */
@NullMarked
package org.synccenter.app;

import org.jspecify.annotations.NullMarked;
