/**
 * What the desktop around the window shows of the program: an icon in the tray with its menu, and notifications; and what it tells: sleep,
 * power, network. Start reading at {@link org.synccenter.tray.DesktopTray}, then {@link org.synccenter.tray.TrayModel}.
 */
@NullMarked
package org.synccenter.tray;

import org.jspecify.annotations.NullMarked;
