package org.synccenter.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.Task;
import org.synccenter.i18n.Language;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.about.AboutText;
import org.synccenter.ui.answers.AnswersModel;
import org.synccenter.ui.answers.AnswersModel.Section;
import org.synccenter.ui.answers.AnswersText;
import org.synccenter.ui.partnerships.TaskMenu;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;
import org.synccenter.ui.wizard.WizardText;

/** The menu bar: everything the window can do, with its keys. */
final class MenuBarView extends MenuBar {

    private static final Map<Task, String> KEYS = Map.of(
            Task.SYNC, "F5",
            Task.PREVIEW, "Shortcut+P",
            Task.STOP, "F6",
            Task.PROPERTIES, "Alt+Enter",
            Task.ENABLE, "Shortcut+E",
            Task.DISABLE, "Shortcut+D",
            Task.DELETE, "Shortcut+Delete");

    private final ShellViewModel model;
    private final AnswersModel answers;
    private final ShellActions actions;
    private final Runnable up;

    /** @param up goes one step back on the way that led here */
    MenuBarView(ShellViewModel model, AnswersModel answers, ShellActions actions, Runnable up, WindowActions window) {
        this.up = up;
        this.model = model;
        this.answers = answers;
        this.actions = actions;
        getStyleClass().add("main-menu");
        getMenus().setAll(file(window), sync(), view(window), help(window));
    }

    private Menu file(WindowActions window) {
        MenuItem add = item(UiText.NEW_PAIR, Icon.ADD, "Shortcut+N", actions::newItem);
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.handlerForNewItem() == null, model.snapshotProperty(), model.pageProperty()));
        Menu menu = new Menu(
                UiText.MENU_FILE.text(),
                null,
                add,
                new SeparatorMenuItem(),
                item(WizardText.MENU_IMPORT, Icon.SETUP, "Shortcut+I", actions.transfer()::importAny),
                item(WizardText.MENU_EXPORT, Icon.OPEN, null, actions.transfer()::export),
                new SeparatorMenuItem());
        if (window.program().hasSessionStart()) {
            menu.getItems().add(sessionStart(menu, window));
        }
        menu.getItems().addAll(closing(window), item(UiText.QUIT, Icon.QUIT, "Shortcut+Q", window::quit));
        return menu;
    }

    /** Where there is no tray, to close the window is to quit. */
    private static MenuItem closing(WindowActions window) {
        MenuItem close = item(ShellText.CLOSE_WINDOW, Icon.CLOSE, "Shortcut+W", window::close);
        close.setId("close-window");
        close.visibleProperty().bind(window.trayProperty());
        return close;
    }

    /** Others switch it too, so that it is looked up each time the menu opens. */
    private static CheckMenuItem sessionStart(Menu menu, WindowActions window) {
        CheckMenuItem start = new CheckMenuItem(ShellText.SESSION_START.text());
        start.setId("session-start");
        start.setMnemonicParsing(true);
        start.setOnAction(e -> window.program().startWithSession(start.isSelected()));
        menu.addEventHandler(Menu.ON_SHOWING, e -> window.program().tellSessionStart(start::setSelected));
        window.program().tellSessionStart(start::setSelected);
        return start;
    }

    private Menu sync() {
        MenuItem all = item(UiText.SYNC_ALL, Icon.SYNC_ALL, "Shift+F5", actions::syncAll);
        all.disableProperty().bind(model.emptyProperty());
        MenuItem stopAll = item(UiText.STOP_ALL, Icon.STOP, "Shift+F6", actions::stopAll);
        stopAll.disableProperty().bind(model.busyProperty().not());
        Menu menu = new Menu(UiText.MENU_SYNC.text());
        menu.setId("menu-sync");
        menu.getItems().addAll(all, stopAll, new SeparatorMenuItem());
        menu.getItems().addAll(pauses());
        for (List<Task> group : TaskMenu.GROUPS) {
            menu.getItems().add(new SeparatorMenuItem());
            group.stream()
                    .filter(task -> task != Task.ADD_ITEM)
                    .forEach(task -> menu.getItems().add(task(task)));
        }
        return menu;
    }

    private List<MenuItem> pauses() {
        MenuItem hour = item(ShellText.PAUSE_HOUR, Icon.DISABLE, null, actions::pauseHour);
        MenuItem tomorrow = item(ShellText.PAUSE_TOMORROW, Icon.DISABLE, null, actions::pauseUntilTomorrow);
        MenuItem resume = item(ShellText.RESUME, Icon.ENABLE, null, actions::resume);
        hour.setId("pause-hour");
        tomorrow.setId("pause-tomorrow");
        resume.setId("resume");
        ObservableValue<Boolean> paused = model.snapshotProperty().map(snapshot -> snapshot.pausedUntil() != null);
        resume.visibleProperty().bind(paused);
        hour.visibleProperty().bind(resume.visibleProperty().not());
        tomorrow.visibleProperty().bind(resume.visibleProperty().not());
        return List.of(hour, tomorrow, resume);
    }

    private MenuItem task(Task task) {
        MenuItem item = item(TaskMenu.text(task), TaskMenu.icon(task), KEYS.get(task), () -> actions.run(task));
        item.setId(TaskMenu.id(task));
        var tasks = model.items().tasksProperty();
        ObservableValue<Boolean> off = Bindings.createBooleanBinding(
                () -> model.pageProperty().get() != Page.ITEMS
                        || !tasks.get().available().contains(task),
                tasks,
                model.pageProperty());
        item.disableProperty().bind(off);
        item.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> tasks.get().visible().contains(task), tasks));
        return item;
    }

    private Menu view(WindowActions window) {
        MenuItem items = item(UiText.GO_ITEMS, Icon.FOLDER, "Shortcut+1", this::goToItems);
        MenuItem conflicts = item(
                UiText.GO_CONFLICTS, Icon.CONFLICTS, "Shortcut+2", () -> model.go(new RailRow.ToPage(Page.CONFLICTS)));
        MenuItem results =
                item(UiText.GO_RESULTS, Icon.RESULTS, "Shortcut+3", () -> model.go(new RailRow.ToPage(Page.RESULTS)));
        MenuItem setup =
                item(UiText.GO_SETUP, Icon.SETUP, "Shortcut+4", () -> model.go(new RailRow.ToPage(Page.SETUP)));
        CheckMenuItem hidden = new CheckMenuItem(UiText.SHOW_HIDDEN.text());
        hidden.setId("show-hidden");
        hidden.setMnemonicParsing(true);
        hidden.setAccelerator(KeyCombination.valueOf("Shortcut+H"));
        hidden.selectedProperty().addListener((o, was, is) -> model.setShowHidden(is));
        return new Menu(
                UiText.MENU_VIEW.text(),
                null,
                items,
                conflicts,
                results,
                setup,
                item(ShellText.GO_UP, Icon.BACK, "Alt+Up", up),
                new SeparatorMenuItem(),
                item(ShellText.FIND_COMMAND, Icon.SEARCH, "Shortcut+K", window::palette),
                part(AnswersText.GO_SEARCH, Icon.SEARCH, "Shortcut+F", Section.SEARCH, "go-search"),
                part(AnswersText.GO_PROBLEMS, Icon.WARNING, "Shortcut+5", Section.PROBLEMS, "go-problems"),
                part(AnswersText.GO_FILE, Icon.QUESTION, "Shortcut+6", Section.FILE, "go-file"),
                new SeparatorMenuItem(),
                hidden,
                keeping(window),
                item(
                        ShellText.TEXT_LARGER,
                        Icon.LARGER,
                        "Shortcut+EQUALS",
                        () -> window.choose(window.textSize().larger())),
                item(
                        ShellText.TEXT_SMALLER,
                        Icon.SMALLER,
                        "Shortcut+MINUS",
                        () -> window.choose(window.textSize().smaller())),
                item(ShellText.TEXT_NORMAL, Icon.TEXT_SIZE, "Shortcut+0", () -> window.choose(TextSize.NORMAL)),
                theme(window),
                language(window));
    }

    private static MenuItem keeping(WindowActions window) {
        CheckMenuItem keep = new CheckMenuItem(ShellText.KEEP_IN_TRAY.text());
        keep.setId("keep-in-tray");
        keep.setMnemonicParsing(true);
        keep.visibleProperty().bind(window.trayProperty());
        keep.parentMenuProperty().addListener((o, was, menu) -> {
            if (menu != null) {
                menu.addEventHandler(Menu.ON_SHOWING, e -> keep.setSelected(window.isKeptInTray()));
            }
        });
        keep.setOnAction(e -> window.keepInTray(keep.isSelected()));
        return keep;
    }

    /** Goes to a part of the page of results. */
    private MenuItem part(AnswersText text, Icon icon, String key, Section section, String id) {
        MenuItem item = item(text, icon, key, () -> {
            answers.sectionProperty().set(section);
            model.go(new RailRow.ToPage(Page.RESULTS));
        });
        item.setId(id);
        return item;
    }

    void goToItems() {
        model.rail().stream()
                .map(RailRow::target)
                .filter(RailRow.ToHandler.class::isInstance)
                .findFirst()
                .ifPresent(model::go);
    }

    /** What is chosen is looked up when the menu opens: a listener would keep this menu alive when the window's content is built anew. */
    private static Menu theme(WindowActions window) {
        Map<Theme, TextKey> names = new EnumMap<>(Map.of(
                Theme.SYSTEM, UiText.THEME_SYSTEM,
                Theme.LIGHT, UiText.THEME_LIGHT,
                Theme.DARK, UiText.THEME_DARK,
                Theme.CONTRAST_LIGHT, ShellText.THEME_CONTRAST_LIGHT,
                Theme.CONTRAST_DARK, ShellText.THEME_CONTRAST_DARK));
        Menu menu = new Menu(UiText.THEME.text());
        menu.setId("menu-theme");
        ToggleGroup group = new ToggleGroup();
        names.forEach((theme, name) -> {
            RadioMenuItem item = choice("theme-" + theme.setting(), name, group, () -> window.choose(theme));
            menu.getItems().add(item);
            Runnable look = () -> item.setSelected(window.theme().get() == theme);
            menu.addEventHandler(Menu.ON_SHOWING, e -> look.run());
            look.run();
        });
        return menu;
    }

    private static Menu language(WindowActions window) {
        Map<Language, ShellText> names = new EnumMap<>(Map.of(
                Language.SYSTEM, ShellText.LANGUAGE_SYSTEM,
                Language.ENGLISH, ShellText.LANGUAGE_ENGLISH,
                Language.GERMAN, ShellText.LANGUAGE_GERMAN));
        Menu menu = new Menu(ShellText.LANGUAGE.text());
        menu.setId("menu-language");
        ToggleGroup group = new ToggleGroup();
        names.forEach((language, name) -> {
            RadioMenuItem item = choice("language-" + language.setting(), name, group, () -> window.choose(language));
            item.setSelected(window.language() == language);
            menu.getItems().add(item);
        });
        return menu;
    }

    private static RadioMenuItem choice(String id, TextKey name, ToggleGroup group, Runnable chosen) {
        RadioMenuItem item = new RadioMenuItem(name.text());
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(e -> chosen.run());
        return item;
    }

    private static Menu help(WindowActions window) {
        MenuItem diagnostics = item(AboutText.COPY_DIAGNOSTICS, Icon.COPY, null, window.program()::copyDiagnostics);
        diagnostics.setId("copy-diagnostics");
        return new Menu(
                UiText.MENU_HELP.text(),
                null,
                diagnostics,
                item(UiText.ABOUT, Icon.INFO, "F1", window.program()::about));
    }

    private static MenuItem item(TextKey text, Icon icon, @Nullable String keys, Runnable action) {
        MenuItem item = TaskMenu.item(text, icon, action);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
