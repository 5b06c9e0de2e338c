package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A path is held as a chain of names, and must be in everything what the string of its bytes is. */
class RelPathTest {
    private static final int DEEP = 100_000;

    private final Random random = new Random(8);

    @Test
    void isWhatTheStringOfItsBytesIs() {
        List<RelPath> paths = new ArrayList<>(List.of(RelPath.ROOT));
        for (int i = 0; i < 300; i++) {
            paths.add(path());
        }
        for (RelPath one : paths) {
            String raw = raw(one);
            assertThat(one).hasSameHashCodeAs(raw).isEqualTo(RelPath.ofBytes(one.bytes()));
            assertThat(one.names()).hasSize(raw.isEmpty() ? 0 : raw.split("/").length);
            for (RelPath other : paths) {
                String there = raw(other);
                assertThat(one.equals(other)).isEqualTo(raw.equals(there));
                assertThat(one.startsWith(other)).isEqualTo(there.isEmpty() || (raw + "/").startsWith(there + "/"));
                // A slash counts as less than any byte of a name.
                assertThat(Integer.signum(one.compareTo(other)))
                        .isEqualTo(Integer.signum(raw.replace('/', '\0').compareTo(there.replace('/', '\0'))));
                assertThat(raw(one.resolve(other)))
                        .isEqualTo(raw.isEmpty() ? there : there.isEmpty() ? raw : raw + "/" + there);
            }
        }
    }

    @Test
    void takesAnotherBeginning() {
        for (int i = 0; i < 300; i++) {
            RelPath from = path();
            RelPath below = path();
            RelPath to = path();
            assertThat(from.resolve(below).rebase(from, to)).isEqualTo(to.resolve(below));
            assertThat(from.resolve(below).rebase(from, RelPath.ROOT)).isEqualTo(below);
            assertThat(below.rebase(RelPath.ROOT, to)).isEqualTo(to.resolve(below));
        }
        RelPath path = RelPath.ofUtf8("a/b");
        assertThatIllegalArgumentException().isThrownBy(() -> path.rebase(RelPath.ofUtf8("b"), path));
    }

    @Test
    void isInItsParentUnderItsName() {
        for (int i = 0; i < 300; i++) {
            RelPath path = path();
            assertThat(path.parent().resolve(path.name())).isEqualTo(path);
        }
        assertThatIllegalStateException().isThrownBy(RelPath.ROOT::parent);
        assertThatIllegalStateException().isThrownBy(RelPath.ROOT::name);
    }

    @Test
    void isAsDeepAsItLikes() {
        RelPath one = RelPath.ROOT;
        RelPath other = RelPath.ROOT.resolve(Name.ofUtf8("b"));
        for (int i = 0; i < DEEP; i++) {
            one = one.resolve(Name.ofUtf8("a"));
            other = other.resolve(Name.ofUtf8("a"));
        }
        assertThat(one.compareTo(other)).isNegative();
        assertThat(one.equals(other.parent())).isFalse();
        assertThat(one).hasSameHashCodeAs(raw(one));
        assertThat(one.rebase(RelPath.ofUtf8("a"), RelPath.ofUtf8("b"))).isEqualTo(other.parent());
        assertThat(RelPath.ofBytes(one.bytes())).isEqualTo(one);
    }

    private RelPath path() {
        RelPath path = RelPath.ROOT;
        for (int i = random.nextInt(5); i >= 0; i--) {
            byte[] name = new byte[1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 2)];
            for (int j = 0; j < name.length; j++) {
                name[j] = (byte) "ab-\u0001\u00ff".charAt(random.nextInt(5));
            }
            path = path.resolve(Name.ofBytes(name));
        }
        return path;
    }

    private static String raw(RelPath path) {
        return new String(path.bytes(), StandardCharsets.ISO_8859_1);
    }
}
