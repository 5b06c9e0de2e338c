package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.handlers.folder.FolderHandlerProvider;

/** Providers on the class path, some of them broken. */
class ProviderSearchTest {

    @TempDir
    private Path folder;

    /** A provider whose constructor throws. */
    public static final class Throwing implements SyncHandlerProvider {
        public Throwing() {
            throw new IllegalStateException("no licence");
        }

        @Override
        public List<String> handlerIds() {
            return List.of();
        }

        @Override
        public SyncHandler bind(String handlerId, HandlerContext context) {
            throw new IllegalStateException();
        }
    }

    /** A provider whose class cannot be loaded at all. */
    public static final class Unloadable implements SyncHandlerProvider {
        static final int NUMBER = Integer.parseInt("none");

        @Override
        public List<String> handlerIds() {
            return List.of("" + NUMBER);
        }

        @Override
        public SyncHandler bind(String handlerId, HandlerContext context) {
            throw new IllegalStateException();
        }
    }

    private List<SyncHandlerProvider> search(String... lines) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(SyncHandlerProvider.class.getName()), List.of(lines));
        URL[] place = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(place, getClass().getClassLoader())) {
            return ProviderSearch.all(loader);
        }
    }

    @Test
    void aLineThatLeadsNowhereIsARowAndHidesNoOther() throws Exception {
        List<SyncHandlerProvider> found =
                search("stranger.Absent", ProviderSearchTest.class.getName(), FolderHandlerProvider.class.getName());

        assertThat(found).hasAtLeastOneElementOfType(FolderHandlerProvider.class);
        assertThat(found)
                .filteredOn(p -> p instanceof Unusable)
                .extracting(p -> p.handlerIds().getFirst())
                .containsExactly("stranger.Absent", ProviderSearchTest.class.getName());
    }

    @Test
    void aFileThatIsNoListHidesNoOther() throws Exception {
        assertThat(search("this is no class")).hasAtLeastOneElementOfType(FolderHandlerProvider.class);
    }

    @Test
    void aProviderThatCannotBeMadeIsARowThatSaysSo() throws Exception {
        List<SyncHandlerProvider> found = search(Throwing.class.getName(), Unloadable.class.getName());

        assertThat(found).hasAtLeastOneElementOfType(FolderHandlerProvider.class);
        List<SyncHandlerProvider> broken =
                found.stream().filter(p -> p instanceof Unusable).toList();
        assertThat(broken)
                .extracting(p -> p.handlerIds().getFirst())
                .containsExactly(Throwing.class.getName(), Unloadable.class.getName());
        assertThatThrownBy(() -> broken.getFirst().bind("", null))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("Throwing\" does not work");
    }
}
