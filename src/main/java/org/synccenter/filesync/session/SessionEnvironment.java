package org.synccenter.filesync.session;

import java.time.Clock;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.HostName;

/**
 * What a session takes from the world around it.
 *
 * @param clock names runs and conflict copies and tells how old a file is
 * @param host short name of this computer, for conflict copies
 * @param opener how local folders are opened
 */
public record SessionEnvironment(Clock clock, String host, DirectoryOpener opener) {

    /** This computer as it is. */
    public static SessionEnvironment ofSystem() {
        return new SessionEnvironment(Clock.systemDefaultZone(), HostName.shortName(), DirectoryOpener.best());
    }
}
