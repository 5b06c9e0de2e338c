package org.synccenter.engine;

import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.synccenter.api.SyncItem;

/** A handler of three items whose list can be wayward. */
abstract class ListingFixture extends EngineFixture {
    final Listing handler = new Listing("a", "b", "c");

    /** A handler whose list is wayward. */
    static final class Listing extends MemoryHandler {
        final List<String> listCalls = new CopyOnWriteArrayList<>();
        volatile Way way = items -> items;

        interface Way {
            List<SyncItem> of(List<SyncItem> items);
        }

        Listing(String... items) {
            super("mem", items);
        }

        @Override
        public List<SyncItem> items() {
            return way.of(super.items());
        }

        /** A list that fails when its third element is fetched. */
        static List<SyncItem> failing(List<SyncItem> items) {
            return list(items.size(), () -> {
                Iterator<SyncItem> all = items.iterator();
                return new Iterator<>() {
                    private int fetched;

                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public SyncItem next() {
                        if (fetched++ == 2) {
                            throw new IllegalStateException("raw words");
                        }
                        return all.next();
                    }
                };
            });
        }

        interface Fetch {
            Iterator<SyncItem> iterator();
        }

        /** A list that can be iterated, and says a wrong size. */
        static List<SyncItem> list(int size, Fetch fetch) {
            return new AbstractList<>() {
                @Override
                public SyncItem get(int index) {
                    throw new UnsupportedOperationException("not by index");
                }

                @Override
                public int size() {
                    return size;
                }

                @Override
                public Iterator<SyncItem> iterator() {
                    return fetch.iterator();
                }
            };
        }

        /** A list that knows nothing but to be iterated, and logs what else is asked of it. */
        @SuppressWarnings("unchecked")
        List<SyncItem> bare(List<SyncItem> items) {
            return (List<SyncItem>) Proxy.newProxyInstance(
                    List.class.getClassLoader(), new Class<?>[] {List.class}, (proxy, method, args) -> {
                        listCalls.add(method.getName());
                        if (method.getName().equals("iterator")) {
                            return items.iterator();
                        }
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    List<String> ids() {
        return row().items().stream().map(i -> i.ref().item()).toList();
    }

    List<String> events() {
        return center.events().list("mem", null).stream()
                .map(e -> e.draft().description())
                .toList();
    }
}
