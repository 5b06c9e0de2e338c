package org.synccenter.ui.conflicts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.synccenter.api.Conflict;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo.Choice;
import org.synccenter.api.ResolveInfo.Iteration;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** One conflict with a card for each version. Offers what can be carried out and nothing else, beside skipping and stopping. */
final class PresenterDialog extends Dialog<Decision> {
    private static final int CARDS_SIDE_BY_SIDE = 3;

    private final Set<Resolution> abilities;
    private final List<VersionCard> cards = new ArrayList<>();
    private final CheckBox alike = new CheckBox();
    private final Label wrongNames = new Label(UiText.SETTLE_NAMES_WRONG.text());
    private final VBox leaving = leaving();
    private final Button several = Buttons.of(Icon.KEEP_BOTH, UiText.SETTLE_SEVERAL.text(), () -> {});

    /**
     * What the dialog needs of the world around.
     *
     * @param formats how dates and sizes are written
     * @param itemName name of the item in which the conflict is
     * @param folders opens the folder of a version's location
     * @param files lets the person pick a file
     */
    record Around(Formats formats, String itemName, Consumer<String> folders, FilePicker files) {}

    PresenterDialog(Conflict conflict, Set<Resolution> abilities, Iteration place, Around around) {
        this.abilities = abilities;
        setTitle(UiText.SETTLE_TITLE.text());
        setResizable(true);
        for (int i = 0; i < conflict.versions().size(); i++) {
            cards.add(card(i, conflict, around));
        }
        alike.setId("alike");
        alike.setText(UiText.SETTLE_ALIKE.text(place.alike()));
        alike.setMnemonicParsing(true);
        show(alike, place.alike() > 0);
        alike.selectedProperty().addListener((o, was, is) -> check());
        wrongNames.setWrapText(true);
        Tone.BAD.on(wrongNames);
        show(leaving, false);
        VBox content = new VBox(12, head(conflict, place, around), row(), wrongNames, actions(around), leaving, alike);
        content.getStyleClass().add("form");
        getDialogPane().setContent(content);
        buttons();
        check();
        setOnShown(e -> firstButton().requestFocus());
    }

    private static HBox head(Conflict conflict, Iteration place, Around around) {
        Node icon = Icon.CONFLICTS.node("big-icon");
        Tone.WARNING.on(icon);
        Label path = new Label(VisibleText.line(conflict.path()));
        path.setId("conflict-path");
        path.getStyleClass().add("page-title");
        path.setWrapText(true);
        Label what = new Label(
                UiText.SETTLE_IN.text(ConflictWords.kind(conflict.kind()), VisibleText.line(around.itemName())));
        what.getStyleClass().add("quiet-same");
        VBox words = new VBox(2, path, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(14, icon, words);
        head.setAlignment(Pos.TOP_LEFT);
        if (place.total() > 1) {
            Label count = new Label(UiText.SETTLE_PLACE.text(place.index() + 1, place.total()));
            count.getStyleClass().add("quiet-same");
            count.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(count);
        }
        return head;
    }

    private VersionCard card(int index, Conflict conflict, Around around) {
        VersionCard card = new VersionCard(index, conflict, around.formats());
        if (!card.isDeleted() && card.location().startsWith("/")) {
            card.offerFolder(() -> around.folders().accept(card.location()));
        }
        if (abilities.contains(Resolution.KEEP_BOTH) && !card.isDeleted()) {
            card.offerSeveral(this::check, alike.selectedProperty());
        }
        if (mayKeep(index)) {
            card.offerKeep(() ->
                    setResult(new Decision(Choice.KEEP_ONE, List.of(KeptVersion.of(index)), alike.isSelected(), null)));
        }
        return card;
    }

    private boolean mayKeep(int index) {
        return switch (index) {
            case 0 -> abilities.contains(Resolution.KEEP_LEFT);
            case 1 -> abilities.contains(Resolution.KEEP_RIGHT);
            default -> abilities.contains(Resolution.KEEP_LEFT) || abilities.contains(Resolution.KEEP_RIGHT);
        };
    }

    private Node row() {
        HBox row = new HBox(12);
        row.getChildren().setAll(cards);
        cards.forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        if (cards.size() <= CARDS_SIDE_BY_SIDE) {
            return row;
        }
        ScrollPane scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setPrefViewportWidth(CARDS_SIDE_BY_SIDE * 262.0);
        return scroll;
    }

    /** What is done about all versions together; skipping and stopping stand apart, below. */
    private FlowPane actions(Around around) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("button-flow");
        several.setId("keep-several");
        several.setOnAction(e -> keepSeveral());
        if (abilities.contains(Resolution.KEEP_BOTH)) {
            row.getChildren().add(several);
        }
        offer(row, Resolution.KEEP_NEWEST, "keep-recent", () -> decide(Choice.KEEP_RECENT));
        // Closing without a file would be a decision that nobody has made.
        offer(
                row,
                Resolution.MERGE,
                "keep-other",
                () -> around.files()
                        .pick(getDialogPane().getScene().getWindow())
                        .ifPresent(file -> setResult(new Decision(Choice.KEEP_OTHER, List.of(), false, file))));
        offer(row, Resolution.REMOVE_FROM_SYNC_SET, "remove-from-sync-set", () -> show(leaving, true));
        show(row, !row.getChildren().isEmpty());
        return row;
    }

    private void offer(FlowPane row, Resolution resolution, String id, Runnable action) {
        if (abilities.contains(resolution)) {
            UiText text = resolution == Resolution.MERGE ? UiText.SETTLE_MERGED : ConflictWords.text(resolution);
            Button button = Buttons.of(ConflictWords.icon(resolution), text.text(), action);
            button.setId(id);
            row.getChildren().add(button);
        }
    }

    /** Asked in here: a dialog over a dialog would have to wait for this one. */
    private VBox leaving() {
        Label meaning = new Label(UiText.STOP_SYNCING_MEANING.text());
        meaning.setWrapText(true);
        Button leave = Buttons.of(
                Icon.DISABLE, UiText.STOP_SYNCING_DO.text(), () -> decide(Choice.REMOVE_FROM_SYNC_SET), "danger");
        leave.setId("stop-syncing-do");
        Button keep = Buttons.of(Icon.CLOSE, UiText.STOP_SYNCING_KEEP.text(), () -> show(leaving, false));
        keep.setId("stop-syncing-keep");
        VBox card = new VBox(8, meaning, new HBox(10, leave, keep));
        card.getStyleClass().add("card");
        return card;
    }

    private void decide(Choice choice) {
        setResult(Decision.of(choice, alike.isSelected()));
    }

    private void keepSeveral() {
        List<KeptVersion> kept = chosen().stream().map(VersionCard::kept).toList();
        setResult(new Decision(Choice.KEEP_MULTIPLE, kept, alike.isSelected(), null));
    }

    private void buttons() {
        ButtonType skip = new ButtonType(UiText.SKIP.text(), ButtonData.OTHER);
        ButtonType stop = new ButtonType(UiText.SETTLE_STOP.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(skip, stop);
        getDialogPane().lookupButton(skip).setId("skip");
        getDialogPane().lookupButton(stop).setId("stop-run");
        setResultConverter(button -> button == skip ? Decision.of(Choice.SKIP, alike.isSelected()) : null);
    }

    private List<VersionCard> chosen() {
        return cards.stream().filter(VersionCard::isChosen).toList();
    }

    /** Several can be kept when at least two are chosen, and no two of them are given one name. */
    private void check() {
        boolean wrong = !namesFit();
        show(wrongNames, wrong);
        several.setDisable(wrong || chosen().size() < 2);
    }

    private boolean namesFit() {
        Set<String> taken = new HashSet<>();
        for (VersionCard card : chosen()) {
            String name = card.newName();
            if (name != null && (!isFileName(name) || !taken.add(name.toLowerCase(Locale.ROOT)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFileName(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.codePoints().noneMatch(c -> c == '/' || c == 0);
    }

    private Node firstButton() {
        return cards.stream()
                .map(VersionCard::keepButton)
                .filter(button -> button != null)
                .map(Button.class::cast)
                .findFirst()
                .map(Node.class::cast)
                .orElseGet(() -> getDialogPane().lookup("#skip"));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
