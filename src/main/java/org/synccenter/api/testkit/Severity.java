package org.synccenter.api.testkit;

/** How much a broken {@link Rule} matters. */
public enum Severity {
    /** Legal, but a person or the center gets less than they could. */
    WARNING,
    /** The contract is broken: the center refuses, fails the item, or shows something wrong. */
    ERROR
}
