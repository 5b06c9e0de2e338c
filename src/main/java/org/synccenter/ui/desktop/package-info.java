/**
 * What the window and the desktop around it ask of each other: the tray, notifications, sleep, power. Start reading at
 * {@link org.synccenter.ui.desktop.Desktop}.
 */
@NullMarked
package org.synccenter.ui.desktop;

import org.jspecify.annotations.NullMarked;
