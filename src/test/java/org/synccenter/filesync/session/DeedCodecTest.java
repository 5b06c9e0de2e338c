package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;

/** What a run did is read back as it was written, and takes little room. */
final class DeedCodecTest {

    private static Deed created(String path) {
        return new Deed(
                Side.RIGHT,
                Action.CREATE,
                Rule.ONE_SIDE_CHANGED,
                RelPath.ofUtf8(path),
                null,
                Kind.FILE,
                null,
                Digest.ofBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
    }

    @Test
    void everyPartComesBack() {
        Fingerprint old =
                Fingerprint.file(7, Instant.ofEpochSecond(-5, 3), Instant.now(), new FileId(1, 2, Instant.EPOCH), true);
        RelPath odd = RelPath.ofBytes(new byte[] {'a', (byte) 0xff, '/', 'b'});
        List<Deed> deeds = List.of(
                created("a"),
                created("a/" + "long".repeat(60)),
                created("a/" + "long".repeat(60) + "er"),
                created("a/" + "long".repeat(60)),
                new Deed(Side.LEFT, Action.MOVE, Rule.UNDONE, odd, RelPath.ofUtf8("from"), Kind.DIRECTORY, null, null),
                new Deed(Side.LEFT, Action.DELETE, Rule.RESTORED, odd, null, Kind.LINK, old, null));
        assertThat(DeedCodec.decode(DeedCodec.encode(deeds))).isEqualTo(deeds);
        assertThat(DeedCodec.decode(DeedCodec.encode(List.of()))).isEmpty();
    }

    @Test
    void aFullBatchOfNewFilesTakesSomeDozenBytesAFile() {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            deeds.add(created("some/folder/with/a/long/name/file number " + i + ".txt"));
        }
        assertThat(DeedCodec.encode(deeds).length / 4000).isLessThan(40);
    }
}
