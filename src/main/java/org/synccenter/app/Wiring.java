package org.synccenter.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.stores.StoresUnavailableException;

/** Puts the engine together: stores, handlers, center. */
final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private Wiring() {}

    /**
     * An engine, open.
     *
     * @param notices sentences for people about what happened on the way
     */
    record Opened(SyncCenter center, List<String> notices) {}

    /** Opens everything below the home. Blocks. */
    static Opened open(Home home) throws SyncException {
        InstantSource clock = InstantSource.system();
        SqliteStores stores = SqliteStores.open(home.directory(), clock);
        List<String> notices = new ArrayList<>();
        Optional<Path> damaged = stores.damagedCopy();
        damaged.ifPresent(copy -> {
            LOG.warn("A damaged database was set aside");
            notices.add(AppText.DATABASE_DAMAGED.text(copy));
        });
        try {
            SyncCenter center = SyncCenter.open(providers(home), stores, home.directory(), clock);
            LOG.info("Engine open");
            return new Opened(center, notices);
        } catch (StoresUnavailableException e) {
            stores.close();
            throw SyncException.unavailable(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static List<SyncHandlerProvider> providers(Home home) {
        List<SyncHandlerProvider> providers = ProviderSearch.all(Wiring.class.getClassLoader());
        providers.addAll(Plugins.in(home.plugins()));
        return providers;
    }
}
