package org.synccenter.app;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncHandlerProvider;

/** Finds providers; one that cannot be loaded or made hides no other. */
final class ProviderSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSearch.class);

    /** What the list of providers calls one that it cannot load. */
    private static final Pattern NAMED = Pattern.compile("(\\S+) (?:is |could )?not ");

    /** A list that cannot be read at all could fail for ever. */
    private static final int MOST_FAILURES = 100;

    private final Predicate<Class<?>> wanted;
    /** Makes the row for the class with this name; it is empty when not even that is known. */
    private final BiFunction<String, Throwable, SyncHandlerProvider> broken;

    private final List<SyncHandlerProvider> found = new ArrayList<>();
    private final TreeSet<String> failed = new TreeSet<>();

    private ProviderSearch(
            Predicate<Class<?>> wanted, BiFunction<String, Throwable, SyncHandlerProvider> broken) {
        this.wanted = wanted;
        this.broken = broken;
    }

    /** All providers that the loader sees, each broken one as a row that says so. */
    static List<SyncHandlerProvider> all(ClassLoader loader) {
        return search(loader, _ -> true, (name, _) -> {
            String known = name.isEmpty() ? SyncHandlerProvider.class.getSimpleName() : name;
            return new Unusable("provider " + known, known, AppText.PROVIDER_BROKEN.text(known));
        });
    }

    /**
     * The providers that the loader sees.
     *
     * @param wanted which classes of providers are made
     * @param broken what stands for one that fails: its class name, empty when that is not known, and the failure
     */
    static List<SyncHandlerProvider> search(
            ClassLoader loader,
            Predicate<Class<?>> wanted,
            BiFunction<String, Throwable, SyncHandlerProvider> broken) {
        ProviderSearch search = new ProviderSearch(wanted, broken);
        search.run(ServiceLoader.load(SyncHandlerProvider.class, loader).stream().iterator());
        return search.found;
    }

    private void run(Iterator<Provider<SyncHandlerProvider>> providers) {
        int failures = 0;
        boolean more = true;
        while (more && failures < MOST_FAILURES) {
            try {
                more = providers.hasNext();
                if (more) {
                    make(providers.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                // The iterator goes on behind a line that it cannot follow.
                failures++;
                Matcher name = NAMED.matcher(String.valueOf(e.getMessage()));
                fail(name.find() ? name.group(1) : "", e);
            }
        }
    }

    private void make(Provider<SyncHandlerProvider> provider) {
        if (wanted.test(provider.type())) {
            try {
                found.add(provider.get());
            } catch (ServiceConfigurationError | LinkageError e) {
                fail(provider.type().getName(), e);
            }
        }
    }

    private void fail(String name, Throwable e) {
        LOG.error("A provider of handlers cannot be used: {}", name, e);
        if (failed.add(name)) {
            found.add(broken.apply(name, e));
        }
    }
}
