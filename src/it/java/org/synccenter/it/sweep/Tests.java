package org.synccenter.it.sweep;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs tests on classes of one's choice: classes or {@code class#method}, the method with any parameters and also in nested
 * classes.
 */
final class Tests {

    /** What came of them; {@code NONE} when there was no such test. */
    enum Result {
        GREEN,
        RED,
        NONE
    }

    private Tests() {}

    /** In this thread, with the classes of a loader. */
    static Result run(ClassLoader loader, List<String> names) throws ClassNotFoundException {
        var listener = new SummaryGeneratingListener();
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String name : names) {
            List<DiscoverySelector> found = selectors(loader, name);
            if (found.isEmpty()) {
                System.out.println("  no test " + name);
                return Result.NONE;
            }
            selectors.addAll(found);
        }
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var request = LauncherDiscoveryRequestBuilder.request().selectors(selectors);
            LauncherFactory.create().execute(request.build(), listener);
        } finally {
            thread.setContextClassLoader(usual);
        }
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().stream().limit(1).forEach(Tests::tell);
        if (summary.getTestsFoundCount() == 0) {
            return Result.NONE;
        }
        return summary.getTotalFailureCount() == 0 ? Result.GREEN : Result.RED;
    }

    private static void tell(TestExecutionSummary.Failure failure) {
        String what = String.valueOf(failure.getException()).replaceAll("\\s+", " ");
        System.out.println("  " + failure.getTestIdentifier().getDisplayName() + ": "
                + what.substring(0, Math.min(160, what.length())));
    }

    private static List<DiscoverySelector> selectors(ClassLoader loader, String name) throws ClassNotFoundException {
        int at = name.indexOf('#');
        Class<?> type = Class.forName(at < 0 ? name : name.substring(0, at), false, loader);
        if (at < 0) {
            return List.of(selectClass(type));
        }
        List<Class<?>> classes = new ArrayList<>(List.of(type.getDeclaredClasses()));
        classes.add(type);
        List<DiscoverySelector> found = new ArrayList<>();
        for (Class<?> each : classes) {
            if (!Modifier.isAbstract(each.getModifiers())) {
                methods(each, name.substring(at + 1)).forEach(method -> found.add(selectMethod(each, method)));
            }
        }
        return found;
    }

    /** Also those that a class inherits, which need not be public. */
    private static List<Method> methods(Class<?> type, String name) {
        List<Method> found = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    found.add(method);
                }
            }
        }
        return found;
    }
}
