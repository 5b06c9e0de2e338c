package org.synccenter.engine;

import java.time.Duration;

/**
 * How long handlers are waited for.
 *
 * @param answers for an answer when they are loaded or read
 * @param stops for a word after they were asked to stop
 */
record Patience(Duration answers, Duration stops) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));
}
