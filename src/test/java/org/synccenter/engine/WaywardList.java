package org.synccenter.engine;

import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Lists as strangers hand them out: each can be walked through, and breaks in its own way. */
final class WaywardList {
    private WaywardList() {}

    /** Fails when it is asked for the element at this place. */
    static <T> List<T> failingAt(int place, List<T> elements) {
        return new Walked<>(elements) {
            @Override
            public Iterator<T> iterator() {
                Iterator<T> inner = super.iterator();
                return new Iterator<>() {
                    private int at;

                    @Override
                    public boolean hasNext() {
                        return inner.hasNext();
                    }

                    @Override
                    public T next() {
                        if (at++ == place) {
                            throw new IllegalStateException("The list tore.");
                        }
                        return inner.next();
                    }
                };
            }
        };
    }

    /** Knows nothing but its iterator: every other method, those that copy it among them, is written into the log and fails. */
    static <T> List<T> onlyWalked(List<T> elements, List<String> log) {
        return (List<T>) Proxy.newProxyInstance(
                WaywardList.class.getClassLoader(), new Class<?>[] {List.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("iterator")) {
                        return elements.iterator();
                    }
                    log.add(method.getName());
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static <T> List<T> reversed(List<T> elements) {
        List<T> other = new ArrayList<>(elements);
        Collections.reverse(other);
        return other;
    }

    private static class Walked<T> extends AbstractList<T> {
        private final List<T> elements;

        Walked(List<T> elements) {
            this.elements = elements;
        }

        @Override
        public T get(int index) {
            return elements.get(index);
        }

        @Override
        public int size() {
            return elements.size();
        }
    }
}
