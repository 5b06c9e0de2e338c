package org.synccenter.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.Face;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.answers.AnswersModel;
import org.synccenter.ui.answers.AnswersView;
import org.synccenter.ui.ask.FileDrop;
import org.synccenter.ui.conflicts.ConflictsView;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.LayoutMemory;
import org.synccenter.ui.controls.MessageBar;
import org.synccenter.ui.palette.PaletteEntry;
import org.synccenter.ui.partnerships.ItemCommands;
import org.synccenter.ui.partnerships.ItemRow;
import org.synccenter.ui.partnerships.ItemsView;
import org.synccenter.ui.partnerships.Outlook;
import org.synccenter.ui.preview.PlanView;
import org.synccenter.ui.progress.DetailsView;
import org.synccenter.ui.setup.SetupView;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;
import org.synccenter.ui.wizard.FirstStartView;

/** The window's content. Pages that are not seen at the start are built when they are first gone to. */
public final class ShellView extends BorderPane {
    private final ShellViewModel model;
    private final AnswersModel answers;
    private final Formats formats;
    private final MessageBar messages = new MessageBar(UiText.CLOSE_MESSAGE.text());
    private final StackPane pages = new StackPane();
    private final ItemsView items;
    private final DetailsView details;
    private final Node itemsPage;
    private final RailView rail;
    private final MenuBarView menus;
    private final FirstStartView firstStart;
    private final Label heading = new Label();
    private final Label subheading = new Label();
    private final ShellActions actions;
    private final StackPane handlerError = new StackPane();
    private LayoutMemory layout = new LayoutMemory("");
    private @Nullable ConflictsView conflicts;
    private @Nullable AnswersView results;
    private @Nullable SetupView setup;
    private @Nullable PlanView plan;

    public ShellView(
            ShellViewModel model,
            AnswersModel answers,
            ShellActions actions,
            ItemCommands commands,
            Outlook outlook,
            Formats formats,
            WindowActions window) {
        this.model = model;
        this.answers = answers;
        FileDrop.files(
                this,
                files -> actions.dropped(files, path -> {
                    model.go(new RailRow.ToPage(Page.RESULTS));
                    answers.ask(path);
                }));
        this.formats = formats;
        items = new ItemsView(model.items(), outlook, formats, actions.itemMenu());
        details = new DetailsView(
                model.details(),
                commands,
                outlook,
                formats,
                new DetailsView.Links(
                        () -> model.go(new RailRow.ToPage(Page.CONFLICTS)),
                        model::goToMessages,
                        () -> actions.run(Task.DELETE)));
        this.actions = actions;
        itemsPage = itemsPage();
        firstStart = new FirstStartView(actions::newItem, actions.transfer());
        // A page that is too wide or too high is cut, instead of pushing the rest out of the window; so is one that is
        // not seen.
        pages.setMinWidth(0);
        pages.setMinHeight(0);
        pages.getChildren().setAll(itemsPage, firstStart);
        Crumbs crumbs = new Crumbs(model, answers, this::goTo);
        menus = new MenuBarView(model, answers, actions, crumbs::up, window);
        setTop(new VBox(menus, new ToolBarView(model, actions), messages));
        rail = new RailView(model, actions);
        setLeft(rail);
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox middle = new VBox(new CrumbsView(crumbs, this::focusStart), pages);
        middle.setMinWidth(0);
        middle.setMinHeight(0);
        setCenter(middle);
        Notices notices = new Notices(
                new News(formats), this::isLookedAt, this::follow, piece -> message(piece.tone(), piece.text()));
        model.snapshotProperty().addListener((o, was, is) -> notices.apply(is));
        StatusBarView status = new StatusBarView(model, formats, actions::resume);
        status.getChildren().add(notices);
        setBottom(status);
        model.items().selected().addListener((ListChangeListener<ItemRow>) c -> model.tellDetails());
        model.pageProperty().addListener((o, was, is) -> showPage());
        model.emptyProperty().addListener((o, was, is) -> showPage());
        model.items().handlerProperty().addListener((o, was, is) -> showHandler(is));
        model.tellDetails();
        showHandler(model.items().handlerProperty().get());
        showPage();
    }

    private Node itemsPage() {
        heading.getStyleClass().add("page-title");
        subheading.getStyleClass().add("quiet-same");
        subheading.setId("handler-status");
        subheading.setMinWidth(0);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(heading, subheading);
        head.getStyleClass().add("page-head");
        BorderPane upper = new BorderPane(new StackPane(items, handlerError));
        upper.setTop(head);
        SplitPane split = new SplitPane(upper, details);
        split.setOrientation(Orientation.VERTICAL);
        split.setId("items-and-details");
        split.setDividerPositions(0.5);
        split.getStyleClass().add("flat");
        return split;
    }

    private String lastSync(HandlerView handler) {
        Instant last = handler.lastSync();
        return last == null ? "" : UiText.LAST_SYNC.text(formats.ago(last));
    }

    private void showHandler(@Nullable HandlerView handler) {
        heading.setText(handler == null ? "" : VisibleText.line(handler.name()));
        subheading.setText(
                handler == null
                        ? ""
                        : Stream.of(handler.typeLabel(), handler.status(), lastSync(handler))
                                .filter(text -> !text.isBlank())
                                .map(VisibleText::line)
                                .collect(Collectors.joining("  \u00b7  ")));
        String error = handler == null ? null : handler.error();
        handlerError.setVisible(error != null);
        if (error != null) {
            handlerError
                    .getChildren()
                    .setAll(new EmptyState(Icon.ERROR, Tone.BAD, UiText.HANDLER_NOT_LOADED.text(), error));
        }
    }

    private void showPage() {
        Node shown = switch (model.pageProperty().get()) {
            case ITEMS -> model.emptyProperty().get() ? firstStart : itemsPage;
            case CONFLICTS -> conflictsPage();
            case RESULTS -> resultsPage();
            case SETUP -> setupPage();
            case PREVIEW -> planPage();
        };
        for (Node page : pages.getChildren()) {
            page.setVisible(page.equals(shown));
        }
        // Whoever walks through the rail stays there; whoever came by a key or button goes on in the page.
        if (getScene() != null && !rail.isFocused()) {
            focusStart();
        }
    }

    /** Everything that can be done now. */
    public List<PaletteEntry> commands() {
        return Commands.of(menus, model, this::goTo);
    }

    /** Shows the items, of the first handler if another page was shown. */
    public void goToItems() {
        menus.goToItems();
    }

    /** Offers to take over what a file of settings holds. */
    public void importFrom(Path file) {
        actions.transfer().importFrom(file);
    }

    /** Shows the items of the item's handler with this one selected. */
    public void goTo(ItemRef item) {
        model.go(new RailRow.ToHandler(item.handler()));
        items.select(item);
        items.requestFocus();
    }

    private boolean isLookedAt(News.Piece piece) {
        ItemView shown = model.details().itemProperty().get();
        return piece.page() == model.pageProperty().get()
                && (piece.page() != Page.ITEMS || (shown != null && shown.ref().equals(piece.about())));
    }

    /** Goes to where the news lead. */
    public void follow(News.Piece piece) {
        ItemRef item = piece.about();
        if (piece.page() == Page.ITEMS && item != null) {
            goTo(item);
        } else if (piece.page() != Page.ITEMS) {
            model.go(new RailRow.ToPage(piece.page()));
        }
    }

    /** The keyboard starts where the work is. */
    public void focusStart() {
        // The pages become part of the scene only with their first layout.
        applyCss();
        layout();
        switch (model.pageProperty().get()) {
            case ITEMS -> (model.emptyProperty().get() ? firstStart.firstChoice() : items).requestFocus();
            case CONFLICTS -> conflictsPage().focusTable();
            case RESULTS -> resultsPage().focusStart();
            case SETUP -> setupPage().focusFirst();
            case PREVIEW -> planPage().focusStart();
        }
    }

    private ConflictsView conflictsPage() {
        ConflictsView view = conflicts;
        if (view == null) {
            view = added(() -> new ConflictsView(model.conflicts(), formats));
            conflicts = view;
        }
        return view;
    }

    private AnswersView resultsPage() {
        AnswersView view = results;
        if (view == null) {
            view = added(() -> new AnswersView(answers, formats));
            results = view;
        }
        return view;
    }

    private SetupView setupPage() {
        SetupView view = setup;
        if (view == null) {
            SetupView made = added(() -> new SetupView(actions::run, actions.transfer()));
            model.snapshotProperty().addListener((o, was, is) -> made.apply(is));
            made.apply(model.snapshotProperty().get());
            setup = made;
            return made;
        }
        return view;
    }

    private PlanView planPage() {
        PlanView view = plan;
        if (view == null) {
            view = added(() -> new PlanView(model.plan(), formats, new PlanView.Links() {
                @Override
                public void back() {
                    model.go(new RailRow.ToPage(Page.ITEMS));
                }

                @Override
                public void conflicts() {
                    model.go(new RailRow.ToPage(Page.CONFLICTS));
                }

                @Override
                public void failed(String text) {
                    ShellView.this.failed(text);
                }
            }));
            plan = view;
        }
        return view;
    }

    /** Added unseen, so that becoming visible is the same event as every later time. */
    private <N extends Node> N added(Supplier<N> maker) {
        N node = maker.get();
        node.setVisible(false);
        layout.restore(node);
        pages.getChildren().add(node);
        return node;
    }

    /** Gives tables and panes the shape that they had; also those that are built later. */
    public void remember(LayoutMemory memory) {
        layout = memory;
        layout.restore(itemsPage);
    }

    /** Something could not be done. */
    public void failed(String text) {
        message(Tone.BAD, text);
    }

    /** Something worth knowing in passing. */
    public void notice(Face.Notice notice) {
        message(Tone.NEUTRAL, notice.text().isBlank() ? notice.title() : notice.title() + ": " + notice.text());
    }

    /** Something that can be opened; gives what takes it back. */
    public Runnable offer(String text, Runnable open, Runnable decline) {
        return messages.offer(text, UiText.OFFER_OPEN.text(), open, decline);
    }

    /** One sentence above the pages. */
    public void message(Tone tone, String text) {
        messages.show(tone, text);
    }

    /** Writes texts anew that age, such as "2 min ago". */
    public void refreshTimes() {
        items.refreshTimes();
        showHandler(model.items().handlerProperty().get());
        details.refreshTimes();
        if (conflicts != null) {
            conflicts.refreshTimes();
        }
        if (results != null) {
            results.refreshTimes();
        }
        if (plan != null) {
            plan.refreshTimes();
        }
    }
}
