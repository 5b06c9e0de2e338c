package org.synccenter.ui.holds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.ui.text.Formats;

/** Questions about deletions, filled for pictures. */
public final class HoldPictures {
    private HoldPictures() {}

    /** A question about many files in some folders. */
    public static Hold music() {
        List<String> paths = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        for (String album : List.of("Kind of Blue", "Bitches Brew", "Sketches of Spain")) {
            for (int track = 1; track <= 12; track++) {
                paths.add("Miles Davis/%s/%02d.flac".formatted(album, track));
                bytes.add(31_000_000L + 911_000L * track);
            }
            paths.add("Miles Davis/" + album);
            bytes.add(0L);
        }
        for (int i = 0; i < 175; i++) {
            paths.add("Podcasts/Episode %03d.mp3".formatted(i));
            bytes.add(48_000_000L);
        }
        paths.add("cover.jpg");
        bytes.add(120_000L);
        return new Hold(
                Hold.Reason.MASS_DELETION,
                "215 files and folders on the right side would be deleted or replaced, more than usual. Nothing was"
                        + " changed yet: allow it once, or bring back what is missing.",
                paths,
                bytes,
                Set.of(HoldAnswer.values()),
                null);
    }

    /** Asks it with a part left out. */
    public static void question(OwnerWindow owner) {
        owner.ask("picture", () -> {
            HoldViewModel model = new HoldViewModel(music());
            model.turn(model.root().children().getFirst().children().getFirst());
            return new HoldDialog("Music", model, Formats.ofSystem());
        });
    }
}
