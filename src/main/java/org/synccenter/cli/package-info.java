/**
 * The command line: each command is a function of the engine, its options and a {@link org.synccenter.cli.CommandIo}, so that it runs the
 * same here and inside a resident program. Start reading at {@link org.synccenter.cli.Cli}, then {@link org.synccenter.cli.Invocation}.
 */
@NullMarked
package org.synccenter.cli;

import org.jspecify.annotations.NullMarked;
