package org.synccenter.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The pictures that are shipped are those that would be drawn now. */
@ExtendWith(ApplicationExtension.class)
class KeptIconsTest {
    /** What two systems may draw differently at an edge. */
    private static final int TOLERANCE = 24;

    private final KeptIcons icons = new KeptIcons();

    @Test
    void eachStateHasItsDrawingInAllSizes() {
        for (TrayState state : TrayState.values()) {
            for (int turn = 0; turn < TrayPicturesCommand.turns(state); turn++) {
                double part = (double) turn / TrayIcons.TURNS;
                List<Pixmap> drawn = onUi(() -> TrayDrawing.draw(state, part));
                List<Pixmap> kept = icons.of(state, turn);
                assertThat(kept.stream().map(Pixmap::size).toList()).isEqualTo(KeptIcons.SIZES);
                for (int i = 0; i < drawn.size(); i++) {
                    assertThat(difference(drawn.get(i), kept.get(i)))
                            .as("%s, turn %d, size %d", state, turn, KeptIcons.SIZES.get(i))
                            .isLessThanOrEqualTo(TOLERANCE);
                }
            }
        }
    }

    @Test
    void noTwoLookTheSame() {
        Set<List<Integer>> seen = new HashSet<>();
        int pictures = 0;
        for (TrayState state : TrayState.values()) {
            // The arrows are the same after half a turn, but for their colours.
            for (int turn = 0; turn < TrayPicturesCommand.turns(state); turn++) {
                if (state != TrayState.SYNCING || turn > 0) {
                    seen.add(Arrays.stream(icons.of(state, turn).getFirst().argb())
                            .boxed()
                            .toList());
                    pictures++;
                }
            }
        }
        assertThat(seen).hasSize(pictures);
    }

    /** The largest difference of one colour of one pixel. */
    private static int difference(Pixmap one, Pixmap other) {
        byte[] left = one.bytes();
        byte[] right = other.bytes();
        int largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, Math.abs((left[i] & 0xff) - (right[i] & 0xff)));
        }
        return largest;
    }
}
