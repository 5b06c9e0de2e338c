/**
 * The page of results: past syncs, their search, what is wrong now, questions about files, messages.
 * Start reading at {@link org.synccenter.ui.answers.AnswersModel}.
 */
@NullMarked
package org.synccenter.ui.answers;

import org.jspecify.annotations.NullMarked;
