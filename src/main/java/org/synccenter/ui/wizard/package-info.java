/**
 * What a newcomer sees: the first choices, while there is nothing to sync yet.
 * Start reading at {@link org.synccenter.ui.wizard.FirstStartView}.
 */
@NullMarked
package org.synccenter.ui.wizard;

import org.jspecify.annotations.NullMarked;
