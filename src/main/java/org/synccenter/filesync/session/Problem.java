package org.synccenter.filesync.session;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * One path that could not be handled while the session went on.
 *
 * @param side where, null when it is both or neither
 * @param detail for logs, never for people
 */
public record Problem(RelPath path, @Nullable Side side, ProblemKind kind, String detail) {}
