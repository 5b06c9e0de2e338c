package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SideNodeTest {
    private static final Name A = Name.ofUtf8("a");
    private static final Name B = Name.ofUtf8("b");
    private static final Name C = Name.ofUtf8("c");

    private final SideNode root = SideNode.root(new Snapshot(directory(
            Map.of(A, directory(Map.of(B, directory(Map.of()))), C, directory(Map.of())))));

    @Test
    void isMadeAnewWhenItWasReleased() {
        SideNode before = at("a/b");
        root.release();
        assertThat(at("a/b")).isNotSameAs(before);
        assertThat(at("a/b").path()).isEqualTo(RelPath.ofUtf8("a/b"));
    }

    @Test
    void keepsWhatThePlanHasMade() {
        at("a/b").plan(C, directory(Map.of()));
        releaseAll();
        assertThat(at("a/b/c").isPlanned()).isTrue();
    }

    @Test
    void keepsWhatThePlanHasMoved() {
        SideNode moved = at("a/b");
        moved.moveTo(at("c"), A);
        releaseAll();
        at("c").release();
        assertThat(at("c/a")).isSameAs(moved);
        assertThat(root.find(RelPath.ofUtf8("a/b"))).isNull();
    }

    @Test
    void keepsWhatWaits() {
        at("a/b").pin();
        releaseAll();
        assertThat(at("a/b").isPinned()).isTrue();
    }

    @Test
    void keepsWhatWasRecognised() {
        at("a/b").identify(AncestorNode.root(Ancestor.NONE));
        releaseAll();
        assertThat(at("a/b").identity()).isNotNull();
    }

    private void releaseAll() {
        at("a").release();
        root.release();
    }

    private SideNode at(String path) {
        SideNode found = root.find(RelPath.ofUtf8(path));
        assertThat(found).as(path).isNotNull();
        return found;
    }

    private static Entry directory(Map<Name, Entry> children) {
        return Entry.directory(Fingerprint.directory(null, null, null), Children.of(children), true);
    }
}
