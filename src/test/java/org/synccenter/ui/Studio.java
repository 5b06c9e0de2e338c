package org.synccenter.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.synccenter.handlers.folder.ui.FolderPictures;
import org.synccenter.ui.about.AboutDialog;
import org.synccenter.ui.about.FaultDialog;
import org.synccenter.ui.about.ShippedLicences;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.holds.HoldPictures;
import org.synccenter.ui.results.UndoPictures;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.RailRow;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;
import org.synccenter.ui.wizard.WizardPictures;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of the real window, one theme at a time. */
final class Studio implements AutoCloseable {
    static final double WIDTH = 980;
    static final double HEIGHT = 690;
    private static final double SCALE = 1.5;
    private final Path temp;
    private final Theme theme;
    private final Path target = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private final List<Path> pictures = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final TextSize size;
    private final Visitor visitor;
    private final boolean pictured;
    private final List<MainWindow> windows = new ArrayList<>();

    /** Looks at a screen. */
    interface Visitor {
        /** On the UI thread. */
        void visit(Scene scene, String name);
    }

    /** Takes a picture of every screen, in English. */
    Studio(Path temp, Theme theme) throws Exception {
        this(temp, theme, TextSize.NORMAL, Locale.ENGLISH, null);
    }

    /** @param visitor is led through all screens; then pictures are taken only where a folder is named for them */
    Studio(Path temp, Theme theme, TextSize size, Locale locale, Visitor visitor) throws Exception {
        this.temp = temp;
        this.theme = theme;
        this.size = size;
        this.visitor = visitor;
        this.pictured = visitor == null || System.getProperty("screenshots") != null;
        Locale.setDefault(locale);
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(target);
        Files.createDirectories(temp);
    }

    List<Path> pictures() {
        return pictures;
    }

    void all() throws Exception {
        new StartPictures(this, theme, size).all();
        empty();
        filled();
    }

    /** The main screen alone. */
    void main() throws Exception {
        Stage stage = window(DemoCenter.filled(temp.resolve("main")));
        select(stage, 1);
        awaitRows(stage, "#steps");
        shoot(stage.getScene(), "main");
        select(stage, 3);
        Stillness.await();
        shoot(stage.getScene(), "held");
        close(stage);
    }

    private void empty() throws Exception {
        Stage stage = window(DemoCenter.empty(temp.resolve("empty")));
        awaitNode(stage, "#first-start");
        shoot(stage.getScene(), "empty");
        question(stage, "import-nothing", owner -> WizardPictures.importing(owner, ""));
        question(stage, "import", owner -> WizardPictures.importing(owner, "three-pairs.ffs_gui"));
        question(stage, "import-unison", owner -> WizardPictures.importing(owner, "notes.prf"));
        question(stage, "new-pair", owner -> FolderPictures.newPair(owner));
        question(stage, "new-pair-wrong", owner -> FolderPictures.wrongPair(owner));
        question(stage, "edit-pair", owner -> FolderPictures.editPair(owner, 0));
        question(stage, "edit-pair-filter", owner -> FolderPictures.editPair(owner, 1));
        question(stage, "edit-pair-trash", owner -> FolderPictures.editPair(owner, 2));
        question(stage, "edit-pair-watch", owner -> FolderPictures.editPair(owner, 3));
        question(stage, "edit-pair-rules", owner -> FolderPictures.editPair(owner, 4));
        close(stage);
    }

    private void filled() throws Exception {
        DemoCenter demo = DemoCenter.filled(temp.resolve("filled"));
        Stage stage = window(demo);
        select(stage, 1);
        awaitRows(stage, "#steps");
        shoot(stage.getScene(), "main");
        select(stage, 3);
        Stillness.await();
        shoot(stage.getScene(), "held");
        question(stage, "hold", HoldPictures::question);
        rail(stage, "Conflicts");
        awaitRows(stage, "#conflicts");
        shoot(stage.getScene(), "conflicts");
        new ConflictPictures(stage, demo, (scene, name) -> shoot(scene, name)).all();
        rail(stage, "Results");
        awaitRows(stage, "#runs");
        awaitRows(stage, "#steps");
        shoot(stage.getScene(), "results");
        onUi(() -> {
            ((javafx.scene.control.ToggleButton) stage.getScene().lookup("#choose-events")).fire();
            return null;
        });
        awaitRows(stage, "#events");
        onUi(() -> {
            ((TableView<?>) stage.getScene().lookup("#events"))
                    .getSelectionModel()
                    .select(0);
            return null;
        });
        Stillness.await();
        shoot(stage.getScene(), "messages");
        new AnswerPictures(stage).all(name -> {
            Stillness.await();
            shoot(stage.getScene(), name);
        });
        question(stage, "undo", UndoPictures::question);
        rail(stage, "Set up");
        shoot(stage.getScene(), "set-up");
        onUi(() -> {
            windows.getLast().palette();
            return null;
        });
        Stillness.await();
        shoot(stage.getScene(), "palette");
        onUi(() -> {
            ((javafx.scene.layout.Pane) stage.getScene().getRoot())
                    .getChildren()
                    .removeLast();
            return null;
        });
        ShippedLicences.into(temp.resolve("licences"));
        var about = AboutDialog.About.read(temp.resolve("sync-center.jar"));
        question(stage, "about", owner -> owner.ask("about", () -> new AboutDialog(about)));
        question(
                stage,
                "fault",
                owner -> owner.ask(
                        "fault",
                        () -> new FaultDialog(
                                "SC-W8E3XA", "report", "/home/mara/.local/state/sync-center/log/sync-center.log")));
        question(stage, "keep-in-tray", owner -> owner.ask("keep-in-tray", KeepDialog::new));
        question(stage, "conflict", owner -> new Dialogs(stage, owner, demo.center).presenter());
        question(stage, "choose-items", owner -> new Dialogs(stage, owner, demo.center).chooseItems());
        question(stage, "not-settled", owner -> new Dialogs(stage, owner, demo.center).notSettled());
        question(stage, "schedules", owner -> new Dialogs(stage, owner, demo.center).schedules());
        rail(stage, "Folder pairs");
        TrayPictures.paused(demo, windows.getLast(), () -> {
            Stillness.await();
            shoot(stage.getScene(), "paused");
        });
        new PlanPictures(this, demo, stage).all();
        demo.run();
        select(stage, 0);
        Stillness.await();
        shoot(stage.getScene(), "running");
        close(stage);
    }

    private Stage window(DemoCenter demo) throws Exception {
        open.add(demo);
        Stage stage = onUi(() -> {
            Stage made = new Stage();
            MainWindow window = new MainWindow(made, LaunchOptions.DEFAULT, place -> {});
            made.setX(0);
            made.setY(0);
            made.setWidth(Math.max(WIDTH, WindowMemory.LEAST_WIDTH * size.percent() / 100));
            made.setHeight(HEIGHT);
            window.show();
            window.opened(new OpenedCenter(demo.center, List.of()));
            window.choose(theme);
            windows.add(window);
            return made;
        });
        awaitNode(stage, "#rail");
        onUi(() -> {
            windows.getLast().choose(size);
            return null;
        });
        awaitNode(stage, "#rail");
        Stillness.await();
        return stage;
    }

    private void close(Stage stage) throws Exception {
        onUi(() -> {
            stage.hide();
            return null;
        });
    }

    private interface Asker {
        void ask(FxOwnerWindow owner);
    }

    /** The dialog over the window that it belongs to. */
    private void question(Stage stage, String name, Asker asker) throws Exception {
        FxOwnerWindow owner = new FxOwnerWindow(stage, Looks::dress);
        Thread asking = Thread.ofVirtual().start(() -> asker.ask(owner));
        Awaitility.await().until(() -> onUi(() -> dialog(stage) != null));
        Stillness.await();
        Window dialog = onUi(() -> dialog(stage));
        if (visitor != null) {
            visit(dialog.getScene(), name);
        }
        if (pictured) {
            overlay(stage, dialog, name);
        }
        onUi(() -> {
            owner.closed();
            return null;
        });
        asking.join();
    }

    private void overlay(Stage stage, Window dialog, String name) throws Exception {
        BufferedImage below = picture(stage.getScene());
        BufferedImage above = picture(dialog.getScene());
        Graphics2D g = below.createGraphics();
        int x = (below.getWidth() - above.getWidth()) / 2;
        int y = (below.getHeight() - above.getHeight()) / 2;
        for (int ring = 14; ring > 0; ring--) {
            g.setColor(new Color(0, 0, 0, 7));
            g.fillRoundRect(x - ring, y - ring + 6, above.getWidth() + 2 * ring, above.getHeight() + 2 * ring, 24, 24);
        }
        g.drawImage(above, x, y, null);
        g.setColor(new Color(128, 128, 128, 120));
        g.drawRect(x, y, above.getWidth() - 1, above.getHeight() - 1);
        g.dispose();
        save(below, name);
    }

    private static Window dialog(Stage owner) {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getOwner() == owner)
                .findFirst()
                .orElse(null);
    }

    void select(Stage stage, int row) throws Exception {
        onUi(() -> {
            TableView<?> table = (TableView<?>) stage.getScene().lookup("#items");
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(row);
            table.requestFocus();
            return null;
        });
        Stillness.await();
    }

    /** @param name English, of a page; anything else is the first handler */
    private void rail(Stage stage, String name) throws Exception {
        String page = name.toUpperCase(Locale.ROOT).replace(" ", "");
        onUi(() -> {
            ListView<?> rail = (ListView<?>) stage.getScene().lookup("#rail");
            boolean known = Arrays.stream(Page.values()).anyMatch(p -> p.name().equals(page));
            for (int i = rail.getItems().size() - 1; i >= 0; i--) {
                RailRow.Target target = ((RailRow) rail.getItems().get(i)).target();
                if (known
                        ? target.equals(new RailRow.ToPage(Page.valueOf(page)))
                        : target instanceof RailRow.ToHandler) {
                    rail.getSelectionModel().select(i);
                }
            }
            return null;
        });
        Stillness.await();
    }

    static void awaitNode(Stage stage, String selector) {
        Awaitility.await()
                .until(() -> onUi(() -> {
                    Node node = stage.getScene().lookup(selector);
                    return node != null && node.isVisible();
                }));
    }

    private static void awaitRows(Stage stage, String selector) {
        Awaitility.await()
                .until(() -> onUi(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                        .anyMatch(n ->
                                n instanceof TableView<?> t && !t.getItems().isEmpty())));
    }

    void shoot(Scene scene, String name) throws Exception {
        if (visitor != null) {
            visit(scene, name);
        }
        if (pictured) {
            save(picture(scene), name);
        }
    }

    private void visit(Scene scene, String name) throws Exception {
        onUi(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            visitor.visit(scene, name);
            return null;
        });
    }

    private static BufferedImage picture(Scene scene) throws Exception {
        return onUi(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(SCALE, SCALE));
            parameters.setFill(scene.getFill());
            WritableImage image = scene.getRoot().snapshot(parameters, null);
            int w = (int) image.getWidth();
            int h = (int) image.getHeight();
            BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            int[] pixels = new int[w * h];
            image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
            copy.setRGB(0, 0, w, h, pixels, 0, w);
            return copy;
        });
    }

    private void save(BufferedImage image, String name) throws IOException {
        String kind = visitor == null ? "" : "-" + Locale.getDefault().getLanguage() + "-" + size.setting();
        Path file = target.resolve(name + "-" + theme.setting() + kind + ".png");
        ImageIO.write(image, "png", file.toFile());
        pictures.add(file);
    }

    static <T> T onUi(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        Platform.setImplicitExit(false);
    }
}
