package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.trash;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.FaultyOpener.Fault;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.platform.DirectoryOpener;

/** Two that changed places, where the store can exchange them: no name is missing at any instant. */
final class SwapTest {
    private static final DirectoryOpener REAL = DirectoryOpener.best();

    @TempDir
    Path folder;

    /** In sync, then two files of one folder, two of different folders and two folders changed places on the left. */
    private Pair swapped(String name) {
        Pair pair = new Pair(folder.resolve(name), REAL);
        for (String path : List.of("d/one", "d/two", "p/here", "q/there", "x/first", "y/second")) {
            writeOld(pair.left, path, "content of " + path);
        }
        pair.syncClean();
        swap(pair.left, "d/one", "d/two");
        swap(pair.left, "p/here", "q/there");
        swap(pair.left, "x", "y");
        return pair;
    }

    private static void swap(Path root, String one, String other) {
        rename(root, one, "aside");
        rename(root, other, one);
        rename(root, "aside", other);
    }

    /** What is at the paths that were swapped. */
    private static Map<String, String> places(Path root) {
        Map<String, String> tree = tree(root);
        Map<String, String> places = new TreeMap<>();
        for (String path : List.of("d/one", "d/two", "p/here", "q/there")) {
            places.put(path, tree.getOrDefault(path, "missing"));
        }
        places.put(
                "x",
                String.valueOf(
                        tree.keySet().stream().filter(p -> p.startsWith("x/")).toList()));
        places.put(
                "y",
                String.valueOf(
                        tree.keySet().stream().filter(p -> p.startsWith("y/")).toList()));
        return places;
    }

    private static void assertOldOrNew(Map<String, String> old, Map<String, String> now, Map<String, String> wanted) {
        now.forEach((path, there) -> assertThat(there).as(path).isIn(old.get(path), wanted.get(path)));
    }

    @Test
    void eachPathIsOldOrNewAfterEveryCall() {
        Pair pair = swapped("calls");
        Map<String, String> old = places(pair.right);
        Map<String, String> wanted = places(pair.left);
        Collection<Map<String, String>> seen = new ArrayList<>();
        pair.opener = Spied.opener(REAL, call -> {
            Object result = call.proceed();
            if (List.of("rename", "exchange").contains(call.method())) {
                seen.add(places(pair.right));
            }
            return result;
        });
        assertThat(pair.sync().counts(Side.RIGHT)).isEqualTo(new CycleResult.Counts(0, 0, 0, 6, 0, 0));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
        seen.forEach(now -> assertOldOrNew(old, now, wanted));
        assertThat(places(pair.right)).isEqualTo(wanted);
        pair.opener = REAL;
        pair.syncClean();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"KILL_BEFORE", "KILL_AFTER"})
    void killedAtAnyCallEachPathIsOldOrNewAndOneRunMendsAll(Fault fault) {
        boolean struck = true;
        int changed = 0;
        for (int n = 1; struck; n++) {
            Pair pair = swapped(fault + "" + n);
            Map<String, String> old = places(pair.right);
            Map<String, String> wanted = places(pair.left);
            var faulty = new FaultyOpener(REAL, n, fault);
            pair.opener = faulty;
            try {
                pair.run(CycleOptions.USUAL);
            } catch (Killed e) {
                // That is what this is about.
            }
            struck = faulty.struck();
            Map<String, String> now = places(pair.right);
            assertOldOrNew(old, now, wanted);
            changed += now.equals(old) || now.equals(wanted) ? 0 : 1;
            pair.opener = REAL;
            pair.syncClean();
            assertThat(places(pair.right)).as("killed at " + n).isEqualTo(wanted);
            assertThat(places(pair.left)).as("killed at " + n).isEqualTo(wanted);
        }
        assertThat(changed).as("kills between two swaps").isPositive();
    }

    /** Neither leaves anything for the clean-up to find, and the scan sees what was done. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"KILL_BEFORE", "KILL_AFTER"})
    void aRunAfterAKillAtTheExchangeHasNoQuarrelAndMakesNoCopy(Fault fault) {
        Pair pair = new Pair(folder, REAL);
        writeOld(pair.left, "one", "1");
        writeOld(pair.left, "two", "2");
        pair.syncClean();
        swap(pair.left, "one", "two");
        boolean done = fault == Fault.KILL_AFTER;
        var dead = new AtomicBoolean();
        pair.opener = Spied.opener(REAL, call -> {
            boolean exchange = call.method().equals("exchange");
            Object result = dead.get() || (exchange && !done) ? null : call.proceed();
            if (dead.get() || exchange) {
                dead.set(true);
                throw new Killed();
            }
            return result;
        });
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        pair.opener = REAL;
        assertThat(read(pair.right, "one") + read(pair.right, "two")).isEqualTo(done ? "21" : "12");

        CycleResult next = pair.syncClean();
        assertThat(next.counts(Side.LEFT).isZero()).isTrue();
        assertThat(next.counts(Side.RIGHT)).isEqualTo(new CycleResult.Counts(0, 0, 0, done ? 0 : 2, 0, 0));
        for (Path root : List.of(pair.left, pair.right)) {
            assertThat(tree(root)).isEqualTo(Map.of("one", "file 2", "two", "file 1"));
            assertThat(trash(root)).isEmpty();
        }
    }

    /** Whichever of the two it is. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void whatCameInAtTheVeryLastMomentKeepsItsName(Side which) {
        Pair pair = new Pair(folder, REAL);
        writeOld(pair.left, "one", "1");
        writeOld(pair.left, "two", "2");
        pair.syncClean();
        swap(pair.left, "one", "two");
        String edited = which == Side.LEFT ? "one" : "two";
        String other = which == Side.LEFT ? "two" : "one";
        var exchanges = new AtomicInteger();
        pair.opener = Spied.opener(REAL, call -> {
            if (call.method().equals("exchange") && exchanges.incrementAndGet() == 1) {
                delete(pair.right, edited);
                write(pair.right, edited, "at the last moment");
            }
            return call.proceed();
        });
        CycleResult result = pair.sync();
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(ProblemKind.CHANGED_MEANWHILE);
        assertThat(tree(pair.right))
                .isEqualTo(Map.of(edited, "file at the last moment", other, "file " + (other.equals("one") ? 1 : 2)));
        assertThat(exchanges).as("there and back").hasValue(2);
        pair.opener = REAL;
        pair.syncClean();
        assertThat(tree(pair.left))
                .isEqualTo(Map.of(other, "file at the last moment", edited, "file " + (edited.equals("one") ? 2 : 1)));
        assertThat(trash(pair.left)).containsExactly(edited.equals("one") ? "1" : "2");
    }

    @Test
    void whereNothingCanBeExchangedTheyTakeTurns() {
        Pair pair = swapped("turns");
        Map<String, String> wanted = places(pair.left);
        pair.opener = RingCrashTest.withoutExchange();
        assertThat(pair.syncClean().counts(Side.RIGHT)).isEqualTo(new CycleResult.Counts(0, 0, 0, 6, 0, 0));
        assertThat(places(pair.right)).isEqualTo(wanted);
    }
}
