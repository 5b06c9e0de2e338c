package org.synccenter.ui.results;

import org.synccenter.api.RunRecord;

/** A step or a problem that a search found, and the run that it belongs to. */
record Found(RunRecord run, RunStep step) {}
