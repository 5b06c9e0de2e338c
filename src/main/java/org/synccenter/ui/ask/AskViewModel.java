package org.synccenter.ui.ask;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.KeptFile;
import org.synccenter.api.PathState;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.ui.fx.Background;

/** The question about a file, and the answer to the last one that was asked. On the UI thread. */
public final class AskViewModel {
    private final FileDesk desk;
    private final Background background;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ItemRef> item = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable FileAnswer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable CenterSnapshot latest;
    private long asked;

    public AskViewModel(FileDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /** Keeps the names of items. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
    }

    /** Asks about a path, wherever it lies. */
    public void ask(String path) {
        item.set(null);
        text.set(path);
        ask();
    }

    /** Asks about what stands in the field. Whatever people paste around a path, such as quotes or a scheme, says nothing. */
    public void ask() {
        String path = PastedPath.of(text.get());
        if (path.isEmpty()) {
            return;
        }
        look(path, item.get(), "");
    }

    /** @param sentence about what was done before; told together with the new answer */
    private void look(String path, @Nullable ItemRef wanted, String sentence) {
        long ticket = ++asked;
        busy.set(true);
        error.set("");
        background.run(
                () -> desk.ask(path, wanted),
                found -> {
                    if (ticket == asked) {
                        done.set(sentence);
                        answer.set(found);
                        busy.set(false);
                    }
                },
                failure -> {
                    if (ticket == asked) {
                        done.set("");
                        answer.set(null);
                        error.set(failure);
                        busy.set(false);
                    }
                });
    }

    /** Looks again: something was done about it. */
    private void again(FileAnswer about, String sentence) {
        look(about.now().path(), about.item(), sentence);
    }

    /** Puts an older version back beside what is there. */
    void restore(KeptFile version) {
        FileAnswer about = answer.get();
        if (about == null) {
            return;
        }
        busy.set(true);
        background.run(() -> desk.restore(about.item(), version), result -> restored(about, result), this::failed);
    }

    private void restored(FileAnswer about, ItemResult result) {
        String failure = result.error();
        if (failure != null) {
            failed(failure);
        } else if (!result.problems().isEmpty()) {
            failed(result.problems().getFirst().text());
        } else {
            again(about, AskText.RESTORED.text());
        }
    }

    private void failed(String sentence) {
        busy.set(false);
        error.set(sentence);
    }

    /** Leaves the path alone from now on, or syncs again what its line in the filter leaves alone. */
    void turnFilter() {
        FileAnswer about = answer.get();
        String line = about == null ? null : about.now().filterLine();
        if (about == null || line == null) {
            return;
        }
        boolean add = about.now().state() != PathState.IGNORED;
        busy.set(true);
        background.run(
                () -> desk.filter(about.item(), line, add),
                effect -> again(
                        about,
                        add ? AskText.LEFT_OUT.text(effect.leftOut()) : AskText.TAKEN_IN.text(line, effect.takenIn())),
                this::failed);
    }

    /** The item's name; its id when the item is gone. */
    String name(ItemRef ref) {
        CenterSnapshot now = latest;
        return now == null ? ref.item() : now.name(ref);
    }

    /** What is typed. */
    StringProperty textProperty() {
        return text;
    }

    /** In which item it is looked for; null = where it lies. */
    ObjectProperty<@Nullable ItemRef> itemProperty() {
        return item;
    }

    ReadOnlyObjectProperty<@Nullable FileAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** One sentence when there is no answer, or something could not be done; else empty. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** One sentence about what was done; else empty. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
