package org.synccenter.ui;

import java.util.Optional;

/**
 * What a window waits for before it can be filled.
 *
 * @param sentence for people
 * @param end asks what is waited for to end, without blocking; empty = it cannot be asked
 */
public record Waiting(String sentence, Optional<Runnable> end) {}
