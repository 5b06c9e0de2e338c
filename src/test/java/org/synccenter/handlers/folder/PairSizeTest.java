package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSize;
import org.synccenter.api.SyncOptions;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** How large a pair is: what its last sync has seen anyway. */
class PairSizeTest extends PairFixture {
    private ItemSize size(ItemRef item) {
        return center.snapshot().item(item).orElseThrow().size();
    }

    @Test
    void aSizeIsThatOfTheLargerSideAsTheLastSyncSawIt() throws Exception {
        write(left, "a/b/c.txt", "12345");
        write(left, "d.txt", "123");
        write(left, "left.tmp", "what is left out does not count");
        write(right, "d.txt", "123");
        Files.createDirectories(left.resolve("empty"));
        ItemRef docs = add("docs", "*.tmp");
        assertThat(size(docs)).as("never looked at").isNull();

        sync(docs, SyncOptions.PREVIEW);
        assertThat(size(docs)).as("a preview notes nothing").isNull();
        sync(docs);
        assertThat(size(docs)).isEqualTo(new ItemSize(2, 8));

        write(left, "e.txt", "1");
        sync(docs);
        assertThat(size(docs)).isEqualTo(new ItemSize(3, 9));
        Files.delete(left.resolve("e.txt"));
        sync(docs);
        sync(docs);
        assertThat(size(docs)).isEqualTo(new ItemSize(2, 8));
    }

    @Test
    void itIsKnownAfterARestart() throws Exception {
        write(left, "d.txt", "123");
        ItemRef docs = add("docs");
        sync(docs);
        center.close();
        InstantSource clock = InstantSource.system();
        var home = temp.resolve("home");
        center = SyncCenter.open(List.of(new FolderHandlerProvider()), SqliteStores.open(home, clock), home, clock);

        assertThat(size(docs)).isEqualTo(new ItemSize(1, 3));
        center.enableItem(docs, false, null, java.util.Set.of())
                .toCompletableFuture()
                .join();
        assertThat(size(docs)).isEqualTo(new ItemSize(1, 3));
    }
}
