package org.synccenter.app;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/**
 * Who may be at the other end of a control socket: this user, and the administrator, who can do anything anyway. The socket's folder
 * keeps others out already; this holds also where its permissions have been opened, or mean nothing to the file system.
 *
 * @param names the users; empty = the system does not tell who runs this program, so that the folder's permissions must do
 */
record Peers(Set<String> names) {
    Peers {
        names = Set.copyOf(names);
    }

    /** The user who runs this program, and the administrator. */
    static Peers ofUser() {
        Optional<String> user = ProcessHandle.current().info().user();
        return new Peers(user.stream().flatMap(name -> Stream.of(name, "root")).collect(Collectors.toSet()));
    }

    /** Whether the connection's other end is one of them; true where the system cannot tell, as on Windows. */
    boolean trusts(SocketChannel channel) throws IOException {
        if (names.isEmpty() || !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        UnixDomainPrincipal peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return names.contains(peer.user().getName());
    }
}
