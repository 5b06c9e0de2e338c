package org.synccenter.engine;

import java.util.Set;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.StateAnswer;

/**
 * What a handler has said about itself, cut to length.
 *
 * @param activeKnown its last answer to "are you active?" was one that it may give
 */
record HandlerProperties(
        String name,
        HandlerInfo info,
        Set<HandlerCapability> capabilities,
        Set<HandlerPolicy> policies,
        boolean activeKnown) {

    /** Of one that tells nothing: it stays usable, and what was known of its states counts. */
    static final HandlerInfo UNTOLD = new HandlerInfo(
            HandlerType.UNSPECIFIED, "", "", null, StateAnswer.UNKNOWN, StateAnswer.UNKNOWN, StateAnswer.UNKNOWN);

    HandlerProperties {
        capabilities = Set.copyOf(capabilities);
        policies = Set.copyOf(policies);
    }

    static HandlerProperties untold(String name) {
        return new HandlerProperties(name, UNTOLD, Set.of(), Set.of(), false);
    }
}
