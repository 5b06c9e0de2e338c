/**
 * Takes what is set up to another computer, and in from the job files of other programs: reads them in our words, says what it would do, and
 * adds only what is not there. Start reading at {@link org.synccenter.transfer.ImportFiles} and {@link org.synccenter.transfer.ImportDesk}.
 */
@NullMarked
package org.synccenter.transfer;

import org.jspecify.annotations.NullMarked;
