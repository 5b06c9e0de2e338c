package org.synccenter.handlers.folder.ui;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.synccenter.filesync.core.FilterPreset;

/** What is left out, and what that means for the real folders. */
final class FilterPage extends HBox {
    private static final Duration PATIENCE = Duration.millis(350);

    private final PairForm form;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    FilterPage(PairForm form) {
        super(16);
        this.form = form;
        getStyleClass().add("option-page");
        FilterForm filter = form.filter();
        VBox left = new VBox(8, Fields.caption(PairText.FILTER_PRESETS));
        for (FilterPreset preset : FilterPreset.values()) {
            left.getChildren().add(preset(filter, preset));
        }
        left.getChildren().addAll(limits(filter), patterns(filter));
        left.getStyleClass().add("filter-form");
        EffectPane effect = new EffectPane(form.effect());
        effect.setPrefWidth(300);
        HBox.setHgrow(effect, Priority.ALWAYS);
        getChildren().setAll(left, effect);
        patience.setOnFinished(e -> form.askEffect());
        filter.patterns().addListener((o, was, is) -> patience.playFromStart());
        filter.size().addListener((o, was, is) -> patience.playFromStart());
        filter.age().addListener((o, was, is) -> patience.playFromStart());
        filter.unit().addListener((o, was, is) -> form.askEffect());
        for (FilterPreset preset : FilterPreset.values()) {
            filter.preset(preset).addListener((o, was, is) -> form.askEffect());
        }
    }

    /** The page is seen now. */
    void shown() {
        form.askEffect();
    }

    /** Nobody looks any more. */
    void stop() {
        patience.stop();
        form.effect().stop();
    }

    private static CheckBox preset(FilterForm filter, FilterPreset preset) {
        PairText text = switch (preset) {
            case OS_LITTER -> PairText.PRESET_OS_LITTER;
            case BUILD_OUTPUT -> PairText.PRESET_BUILD_OUTPUT;
            case SYNC_TOOLS -> PairText.PRESET_SYNC_TOOLS;
        };
        CheckBox box = new CheckBox(text.text());
        box.setId("preset-" + preset.word());
        box.setWrapText(true);
        // Names of files hold underscores.
        box.setMnemonicParsing(false);
        box.selectedProperty().bindBidirectional(filter.preset(preset));
        return box;
    }

    private static VBox limits(FilterForm filter) {
        HBox size = Fields.number("limit-size", PairText.FILTER_LARGER, filter.size(), PairText.DAYS);
        ComboBox<FilterForm.Unit> unit = new ComboBox<>(FXCollections.observableArrayList(FilterForm.Unit.values()));
        unit.setId("limit-unit");
        unit.setAccessibleText(PairText.FILTER_UNIT.text());
        unit.valueProperty().bindBidirectional(filter.unit());
        size.getChildren().set(2, unit);
        HBox age = Fields.number("limit-age", PairText.FILTER_OLDER, filter.age(), PairText.DAYS);
        Region gap = new Region();
        gap.setMinHeight(2);
        VBox limits = new VBox(6, gap, Fields.caption(PairText.FILTER_LIMITS), size, age);
        Fields.align(size, age);
        return limits;
    }

    private static VBox patterns(FilterForm filter) {
        Label label = Fields.caption(PairText.FILTER_PATTERNS);
        TextArea lines = new TextArea();
        lines.setId("excludes");
        lines.setPrefRowCount(4);
        lines.setMinHeight(86);
        lines.setPromptText(PairText.FILTER_PROMPT.text());
        lines.setAccessibleText(PairText.FILTER_PATTERNS.text());
        lines.textProperty().bindBidirectional(filter.patterns());
        label.setLabelFor(lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        return new VBox(4, label, lines, Fields.explained(PairText.FILTER_TEXT));
    }
}
