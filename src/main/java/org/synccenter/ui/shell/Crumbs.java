package org.synccenter.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.answers.AnswersModel;
import org.synccenter.ui.answers.AnswersModel.Section;
import org.synccenter.ui.text.UiText;

/** The way from all partnerships to what is shown, the last step being that itself. On the UI thread. */
final class Crumbs {
    private final ShellViewModel model;
    private final AnswersModel answers;
    private final Consumer<ItemRef> goTo;
    private final ReadOnlyObjectWrapper<List<Crumb>> way = new ReadOnlyObjectWrapper<>(List.of());

    /** @param goTo shows the items of an item's handler with this one selected */
    Crumbs(ShellViewModel model, AnswersModel answers, Consumer<ItemRef> goTo) {
        this.model = model;
        this.answers = answers;
        this.goTo = goTo;
        InvalidationListener changed = o -> update();
        model.pageProperty().addListener(changed);
        model.items().handlerProperty().addListener(changed);
        model.snapshotProperty().addListener(changed);
        model.plan().nameProperty().addListener(changed);
        answers.sectionProperty().addListener(changed);
        update();
    }

    private void update() {
        List<Crumb> now = new ArrayList<>();
        now.add(new Crumb("all", ShellText.CRUMB_ALL.text(), () -> model.go(new RailRow.ToAll())));
        switch (model.pageProperty().get()) {
            case ITEMS -> {
                HandlerView handler = model.items().handlerProperty().get();
                if (handler != null && !model.isAllShown()) {
                    now.add(handler(handler));
                }
            }
            case PREVIEW -> preview(now);
            case CONFLICTS -> now.add(page(Page.CONFLICTS, UiText.CONFLICTS.text()));
            case SETUP -> now.add(page(Page.SETUP, UiText.SETUP.text()));
            case RESULTS -> {
                now.add(new Crumb(
                        "results",
                        UiText.RESULTS.text(),
                        () -> answers.sectionProperty().set(Section.RUNS)));
                Section part = answers.sectionProperty().get();
                if (part != Section.RUNS) {
                    String name = AnswersModel.name(part).text().replaceFirst("_", "");
                    now.add(new Crumb(part.name().toLowerCase(Locale.ROOT), name, null));
                }
            }
        }
        Crumb last = now.removeLast();
        now.add(new Crumb(last.id(), last.text(), null));
        // Snapshots come many times a second: a link is not taken from under the mouse for nothing.
        if (!texts(now).equals(texts(way.get()))) {
            way.set(List.copyOf(now));
        }
    }

    private void preview(List<Crumb> now) {
        ItemRef item = model.plan().item();
        CenterSnapshot snapshot = model.snapshotProperty().get();
        if (item != null) {
            snapshot.handlers().stream()
                    .filter(h -> h.id().equals(item.handler()))
                    .forEach(h -> now.add(handler(h)));
            String name = VisibleText.line(model.plan().nameProperty().get());
            now.add(new Crumb("item", name, () -> goTo.accept(item)));
        }
        now.add(page(Page.PREVIEW, ShellText.CRUMB_PREVIEW.text()));
    }

    private Crumb handler(HandlerView handler) {
        RailRow.Target there = new RailRow.ToHandler(handler.id());
        return new Crumb("handler", VisibleText.line(handler.name()), () -> model.go(there));
    }

    private Crumb page(Page page, String text) {
        return new Crumb(page.name().toLowerCase(Locale.ROOT), text, () -> model.go(new RailRow.ToPage(page)));
    }

    private static List<String> texts(List<Crumb> crumbs) {
        return crumbs.stream().map(crumb -> crumb.id() + " " + crumb.text()).toList();
    }

    /** Goes one step back, nowhere from the first. */
    void up() {
        List<Crumb> now = way.get();
        @Nullable
        Runnable back = now.size() < 2 ? null : now.get(now.size() - 2).back();
        Objects.requireNonNullElse(back, () -> {}).run();
    }

    /** All steps, never none; the last one leads nowhere. */
    ReadOnlyObjectProperty<List<Crumb>> wayProperty() {
        return way.getReadOnlyProperty();
    }
}
