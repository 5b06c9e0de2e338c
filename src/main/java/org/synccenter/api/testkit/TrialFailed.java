package org.synccenter.api.testkit;

/** A step of the trial has failed: that is the author's matter, not the handler's. */
final class TrialFailed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    TrialFailed(String text, Throwable cause) {
        super(text, cause);
    }
}
