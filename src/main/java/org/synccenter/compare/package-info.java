/**
 * What two versions of a file contain and how they differ: texts by line and word, images, bytes; and merging texts by their common
 * ancestor. Knows no window. Start reading at {@link org.synccenter.compare.Comparison}.
 */
@NullMarked
package org.synccenter.compare;

import org.jspecify.annotations.NullMarked;
