package org.synccenter.api;

/**
 * A path that a run could not handle, and the run.
 *
 * @param run as it is now; it may still go on
 */
public record PastProblem(RunRecord run, Problem problem) {}
