package org.synccenter.api.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;

/** Whatever a handler does, the kit ends with a report. */
@Timeout(60)
class HostileHandlersTest {
    @TempDir
    private Path scratch;

    static Stream<Method> methods() {
        return Stream.of(SyncHandlerProvider.class, SyncHandler.class, SyncItem.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void reportsAMethodThatThrows(Method broken) {
        Report report = check(broken, () -> {
            throw new LinkageError("broken");
        });

        assertThat(report.broken()).as("%s", report.text()).contains(Rule.UNCHECKED);
        assertThat(report.text()).contains("LinkageError");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void reportsAMethodThatReturnsNull(Method broken) {
        Report report = check(broken, () -> null);

        assertThat(report.isSound())
                .as("%s", report.text())
                .isEqualTo(broken.getReturnType() == void.class
                        && !broken.getName().equals("synchronize")
                        && !broken.getName().equals("delete"));
    }

    @Test
    void reportsAListThatBreaksWhenItIsRead() {
        SoundHandler handler = new SoundHandler() {
            @Override
            public List<SyncItem> items() {
                return new AbstractList<>() {
                    @Override
                    public SyncItem get(int index) {
                        throw new UnsupportedOperationException("no such luck");
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                };
            }
        };

        Report report = HandlerKit.check(handler, scratch, handler.trial());

        assertThat(report.broken()).contains(Rule.UNCHECKED);
        assertThat(report.untried()).anyMatch(u -> u.contains("everything after that"));
    }

    @Test
    void reportsNullsInAList() {
        SoundHandler handler = new SoundHandler() {
            @Override
            public List<SyncItem> items() {
                return Collections.singletonList(null);
            }
        };

        assertThat(HandlerKit.check(handler, scratch, handler.trial()).broken()).contains(Rule.NULL_ANSWER);
    }

    @Test
    void letsTheAuthorsOwnMistakesThrough() {
        Trial trial = new SoundHandler().trial().withWork((_, _) -> {
            throw new IllegalArgumentException("mistyped");
        });

        assertThatThrownBy(() -> HandlerKit.check(new SoundHandler(), scratch, trial))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mistyped");
    }

    private interface Deed {
        Object run();
    }

    private Report check(Method broken, Deed deed) {
        SoundHandler sound = new SoundHandler();
        sound.items.replaceAll((_, item) -> proxy(SyncItem.class, item, broken, deed));
        SyncHandler handler = proxy(SyncHandler.class, sound, broken, deed);
        SyncHandlerProvider provider = new SyncHandlerProvider() {
            @Override
            public List<String> handlerIds() throws SyncException {
                return sound.handlerIds();
            }

            @Override
            public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
                sound.bind(handlerId, context);
                return handler;
            }
        };
        return HandlerKit.check(proxy(SyncHandlerProvider.class, provider, broken, deed), scratch, sound.trial());
    }

    /** The object itself, but for one method. */
    private static <T> T proxy(Class<T> type, T sound, Method broken, Deed deed) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            if (method.equals(broken)) {
                return deed.run();
            }
            try {
                return method.invoke(sound, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
