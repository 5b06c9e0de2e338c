/**
 * The parts of D-Bus that a desktop offers to programs: its tray, notifications, sleep, power and network. Nothing here knows the program.
 * Start reading at {@link org.synccenter.tray.dbus.Bus}.
 */
@NullMarked
package org.synccenter.tray.dbus;

import org.jspecify.annotations.NullMarked;
