package org.synccenter.app;

import java.util.Objects;

/** The program's version, from the jar it runs from. */
final class Version {
    static final String TEXT =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "0.1.0");

    private Version() {}
}
