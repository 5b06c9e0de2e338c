/**
 * What helps to find out why something went wrong: codes of faults, their reports, and a description of the program's state that a person can
 * pass on. Start reading at {@link org.synccenter.diagnostics.Diagnostics}.
 */
@NullMarked
package org.synccenter.diagnostics;

import org.jspecify.annotations.NullMarked;
