package org.synccenter.it.sweep;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs tests in a virtual machine of its own: classes or {@code class#method}, parameters of a method included. */
public final class Tests {

    /** How it ends when all passed, when one failed, and when there was none. */
    static final int GREEN = 0;

    static final int RED = 1;
    static final int NONE = 3;

    private Tests() {}

    public static void main(String[] names) {
        var listener = new SummaryGeneratingListener();
        List<DiscoverySelector> selectors = Arrays.stream(names)
                .<DiscoverySelector>map(name -> name.contains("#") ? selectMethod(name) : selectClass(name))
                .toList();
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(), listener);
        var summary = listener.getSummary();
        summary.getFailures()
                .forEach(failure -> System.out.println(
                        failure.getTestIdentifier().getDisplayName() + ": " + failure.getException()));
        int code = summary.getTestsFoundCount() == 0 ? NONE : summary.getTotalFailureCount() == 0 ? GREEN : RED;
        System.exit(code);
    }
}
