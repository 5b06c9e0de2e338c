/**
 * How the window looks: light and dark, style sheets, the one list of icons, the logo.
 * Start reading at {@link org.synccenter.ui.theme.Theme}, then {@link org.synccenter.ui.theme.Icon}.
 */
@NullMarked
package org.synccenter.ui.theme;

import org.jspecify.annotations.NullMarked;
