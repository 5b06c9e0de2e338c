/** Typed access to texts: each area of the program has one enum of keys and one bundle. Start reading at {@link org.synccenter.i18n.TextKey}. */
@NullMarked
package org.synccenter.i18n;

import org.jspecify.annotations.NullMarked;
