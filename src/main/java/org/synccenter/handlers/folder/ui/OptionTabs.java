package org.synccenter.handlers.folder.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.synccenter.handlers.folder.ui.RulesForm.Choice;

/** Everything about a pair that has a good default. */
final class OptionTabs extends TabPane {
    private final FilterPage filter;
    private final Tab filterTab;
    private final Node first;

    /** @param first what the form shows before there are tabs */
    OptionTabs(PairForm form, Node first) {
        this.first = first;
        setId("options");
        setAccessibleText(PairText.MORE.text().replace("_", ""));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        filter = new FilterPage(form);
        filterTab = tab("options-filter", PairText.TAB_FILTER, filter);
        getTabs()
                .setAll(
                        filterTab,
                        tab("options-trash", PairText.TAB_TRASH, trash(form)),
                        tab("options-watch", PairText.TAB_WATCH, watching(form)),
                        tab("options-rules", PairText.TAB_RULES, rules(form.rules())));
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (filterTab.equals(is)) {
                filter.shown();
            }
        });
    }

    /** The first page becomes a tab like the others. */
    void takeIn() {
        StackPane page = new StackPane(first);
        page.getStyleClass().add("option-page");
        getTabs().addFirst(tab("options-folders", PairText.TAB_FOLDERS, page));
        getSelectionModel().selectFirst();
    }

    void showFilter() {
        getSelectionModel().select(filterTab);
    }

    /** Nobody looks any more. */
    void stop() {
        filter.stop();
    }

    private static Tab tab(String id, PairText title, Node content) {
        Tab tab = new Tab(title.text(), content);
        tab.setId(id);
        return tab;
    }

    private static Node trash(PairForm form) {
        HBox days = Fields.number("keep-days", PairText.KEEP_FOR, form.word("keep-days"), PairText.DAYS);
        HBox versions = Fields.number(
                "keep-versions", PairText.KEEP_AT_MOST, form.word("keep-versions"), PairText.KEEP_VERSIONS);
        HBox files = Fields.number("ask-files", PairText.ASK_MORE_THAN, form.word("ask-files"), PairText.ASK_FILES);
        HBox percent =
                Fields.number("ask-percent", PairText.ASK_OR_THAN, form.word("ask-percent"), PairText.ASK_PERCENT);
        Fields.align(days, versions, files, percent);
        Region gap = new Region();
        gap.setMinHeight(6);
        return Fields.page(
                Fields.caption(PairText.TRASH_TITLE),
                days,
                versions,
                Fields.explained(PairText.TRASH_TEXT),
                gap,
                Fields.caption(PairText.GUARD_TITLE),
                files,
                percent,
                Fields.explained(PairText.GUARD_TEXT));
    }

    private static Node watching(PairForm form) {
        CheckBox watch = new CheckBox(PairText.WATCH.text());
        watch.setId("watch");
        watch.selectedProperty().bindBidirectional(form.watch());
        HBox quiet = Fields.number("quiet", PairText.WATCH_QUIET, form.word("quiet"), PairText.SECONDS);
        HBox longest =
                Fields.number("longest-wait", PairText.WATCH_LONGEST, form.word("longest-wait"), PairText.SECONDS_ON);
        Fields.align(quiet, longest);
        for (HBox row : new HBox[] {quiet, longest}) {
            row.disableProperty().bind(form.watch().not());
        }
        return Fields.page(watch, quiet, longest, Fields.explained(PairText.WATCH_TEXT));
    }

    private static Node rules(RulesForm rules) {
        GridPane grid = new GridPane(14, 8);
        grid.add(Fields.caption(PairText.RULES_LEFT), 1, 0);
        grid.add(Fields.caption(PairText.RULES_RIGHT), 2, 0);
        Map<Choice, String> titles = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            titles.put(choice, choice.title());
        }
        PairText[] names = {PairText.RULES_CREATED, PairText.RULES_CHANGED, PairText.RULES_DELETED};
        for (int row = 0; row < RulesForm.CHANGES.size(); row++) {
            String change = RulesForm.CHANGES.get(row);
            grid.add(new Label(names[row].text()), 0, row + 1);
            for (int column = 0; column < RulesForm.SIDES.size(); column++) {
                String side = RulesForm.SIDES.get(column);
                ComboBox<Choice> box = new ComboBox<>(FXCollections.observableArrayList(Choice.values()));
                box.setId("rule-" + side + "-" + change);
                box.setConverter(new Titles(titles));
                box.setAccessibleText(
                        (column == 0 ? PairText.RULES_LEFT : PairText.RULES_RIGHT).text() + ", " + names[row].text());
                box.valueProperty().bindBidirectional(rules.choice(side, change));
                box.setMinWidth(Region.USE_PREF_SIZE);
                grid.add(box, column + 1, row + 1);
            }
        }
        return Fields.page(Fields.explained(PairText.RULES_TEXT), grid);
    }

    /** For showing only: nobody types into the box. */
    private static final class Titles extends StringConverter<Choice> {
        private final Map<Choice, String> titles;

        Titles(Map<Choice, String> titles) {
            this.titles = titles;
        }

        @Override
        public String toString(Choice choice) {
            return choice == null ? "" : titles.getOrDefault(choice, "");
        }

        @Override
        public Choice fromString(String text) {
            return Choice.AS_MODE;
        }
    }
}
