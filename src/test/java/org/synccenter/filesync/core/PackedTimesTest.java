package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTimesTest {

    /** The reader hands out one object for equal times that follow one another. */
    @Test
    void timesThatAreNearlyTheSameStayApart() {
        Random random = new Random(3);
        long[] seconds = {0, 1, -1, Instant.MAX.getEpochSecond(), Instant.MIN.getEpochSecond()};
        List<Instant> times = new ArrayList<>();
        PackedBytes out = new PackedBytes(16);
        for (int i = 0; i < 2_000; i++) {
            times.add(Instant.ofEpochSecond(seconds[random.nextInt(seconds.length)], random.nextInt(3)));
            out.putTime(times.getLast());
        }
        PackedBytes.Reader in = new PackedBytes.Reader(out.toArray(), 0);
        assertThat(times).allSatisfy(time -> assertThat(in.time()).isEqualTo(time));
    }

    @Test
    void equalTimesThatFollowOneAnotherAreOneObject() {
        PackedBytes out = new PackedBytes(16);
        for (int second : new int[] {7, 8, 7}) {
            out.putTime(Instant.ofEpochSecond(second, 5));
        }
        PackedBytes.Reader in = new PackedBytes.Reader(out.toArray(), 0);
        Instant first = in.time();
        in.time();
        assertThat(in.time()).isSameAs(first);
    }
}
