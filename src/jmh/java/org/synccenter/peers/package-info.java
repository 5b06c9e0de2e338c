/**
 * Measures the packaged program beside its peers, from outside, on the same trees: {@code mvn -q -Pbench process-test-classes
 * -Dbench.main=org.synccenter.peers.PeerBench "-Dbench=--work DIR"}. Start reading at {@link org.synccenter.peers.PeerBench}.
 */
@NullMarked
package org.synccenter.peers;

import org.jspecify.annotations.NullMarked;
