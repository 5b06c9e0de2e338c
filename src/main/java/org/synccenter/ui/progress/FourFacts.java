package org.synccenter.ui.progress;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.partnerships.ItemsText;
import org.synccenter.ui.partnerships.Outlook;
import org.synccenter.ui.partnerships.StateWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Looks;

/** What everybody asks about an item, in a row: how its last sync ended, when the next one is, what waits for them, what a sync would do. */
final class FourFacts extends HBox {
    private final Outlook outlook;
    private final Formats formats;
    private final IconLine result = new IconLine();
    private final Label ago = new Label();
    private final Label next = new Label();
    private final Label why = new Label();
    private final Label nothing = new Label(ItemsText.WAITS_NOTHING.text());
    private final Label question = new Label(ItemsText.WAITS_QUESTION.text());
    private final Hyperlink conflicts = new Hyperlink();
    private final Hyperlink errors = new Hyperlink();
    private final Label would = new Label();
    private final Hyperlink look = new Hyperlink(ItemsText.WOULD_LOOK.text());
    private @Nullable ItemView shown;

    /** @param looker finds out what a sync of the item would do */
    FourFacts(Outlook outlook, Formats formats, DetailsView.Links links, Consumer<ItemView> looker) {
        this.outlook = outlook;
        this.formats = formats;
        getStyleClass().add("four-facts");
        setId("four-facts");
        conflicts.setId("details-conflicts");
        conflicts.setOnAction(e -> links.conflicts().run());
        errors.setId("details-errors");
        errors.setOnAction(e -> links.messages().run());
        would.setId("would-do");
        look.setId("look-now");
        look.setOnAction(e -> {
            ItemView item = shown;
            if (item != null) {
                looker.accept(item);
            }
        });
        getChildren()
                .setAll(
                        fact(ItemsText.FACT_RESULT, 150, new VBox(result, ago)),
                        fact(ItemsText.FACT_NEXT, 120, new VBox(next, why)),
                        fact(ItemsText.FACT_WAITS, 128, new VBox(nothing, question, conflicts, errors)),
                        fact(ItemsText.FACT_WOULD, 120, new VBox(would, look)));
        ago.getStyleClass().addAll("quiet", "below-icon");
        why.getStyleClass().add("quiet");
    }

    private static Node fact(TextKey caption, double width, VBox content) {
        Label name = new Label(caption.text());
        name.getStyleClass().add("caption");
        VBox fact = new VBox(2, name, content);
        // Of the same width for every item, however long its texts are.
        fact.setPrefWidth(Looks.scaled(width));
        fact.setMinWidth(0);
        HBox.setHgrow(fact, Priority.ALWAYS);
        for (Node node : content.getChildren()) {
            if (node instanceof Label label) {
                label.setMinWidth(0);
            }
        }
        return fact;
    }

    void show(ItemView item) {
        shown = item;
        StateWords words = StateWords.of(item);
        result.show(words.icon(), words.tone(), words.text());
        result.label().setTooltip(new Tooltip(words.text()));
        Instant last = item.lastSync();
        say(ago, last == null ? "" : formats.ago(last));
        say(next, outlook.next(item));
        say(why, outlook.why(item));
        conflicts.setText(UiText.CONFLICTS_COUNT.text(item.conflicts()));
        errors.setText(UiText.ERRORS_COUNT.text(item.errors()));
        Buttons.show(conflicts, item.conflicts() > 0);
        Buttons.show(errors, item.errors() > 0);
        Buttons.show(question, item.hold() != null);
        Buttons.show(nothing, item.conflicts() == 0 && item.errors() == 0 && item.hold() == null);
        say(would, outlook.wouldDoSince(item));
        boolean canLook = item.tasks().available().contains(Task.PREVIEW);
        Buttons.show(look, canLook && outlook.isUnknown(item));
        // The link says it already.
        Buttons.show(would, !look.isVisible());
    }

    /** A text that does not fit can be read whole all the same. */
    private static void say(Label label, String text) {
        label.setText(text);
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        Buttons.show(label, !text.isEmpty());
    }
}
