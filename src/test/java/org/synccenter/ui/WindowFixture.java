package org.synccenter.ui;

import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.RailRow;
import org.testfx.framework.junit5.ApplicationExtension;

/** The real window over a real engine, with handlers that keep everything in memory. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowFixture {
    final UiRobot robot = new UiRobot();
    final List<URI> opened = new CopyOnWriteArrayList<>();

    @TempDir
    Path home;

    LaunchOptions options = LaunchOptions.DEFAULT;
    Stage stage;
    MainWindow window;
    SyncCenter center;
    SqliteStores stores;
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void closeWindow() {
        release.countDown();
        center.stopAll();
        doOnUi(stage::hide);
        center.close();
    }

    /** Puts something into the stores before the engine is opened. */
    void fill() {}

    void open(SyncHandlerProvider... providers) throws Exception {
        stores = SqliteStores.open(home, InstantSource.system());
        fill();
        center = SyncCenter.open(List.of(providers), stores, home, InstantSource.system());
        stage = onUi(Stage::new);
        doOnUi(() -> {
            window = new MainWindow(stage, options, opened::add);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(900);
            stage.setHeight(700);
            window.show();
            window.opened(new OpenedCenter(center, List.of()));
        });
        robot.node("rail", Node.class);
    }

    /** Reads the handler again and waits until the window has seen it. */
    void update(String handlerId) throws Exception {
        center.update(handlerId).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    HandlerView handler(String id) {
        return center.snapshot().handlers().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    ItemView item(String handler, String id) {
        return center.snapshot().item(new ItemRef(handler, id)).orElseThrow();
    }

    /** Syncs the item until the test ends. */
    void keepSyncing(MemoryHandler handler, String item, String text) {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.handlerText(text);
                for (String one : context.items()) {
                    session.progress(one, Progress.of(ProgressStatus.UPDATING, "working"));
                }
                release.await();
                for (String one : context.items()) {
                    session.progress(one, Progress.of(ProgressStatus.CANCELED, null));
                }
            }
        };
        center.start(SyncRequest.ofItems(handler.id(), List.of(item)));
        await(() -> item(handler.id(), item).progress() != null);
    }

    /** The names of the rail's rows. */
    List<String> rail() {
        return onUi(() -> railRows().map(row -> row.lookProperty().get().name()).toList());
    }

    RailRow.Look look(String name) {
        return onUi(() -> railRows()
                .map(row -> row.lookProperty().get())
                .filter(look -> look.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private Stream<RailRow> railRows() {
        return ((javafx.scene.control.ListView<?>) stage.getScene().lookup("#rail"))
                .getItems().stream().map(RailRow.class::cast);
    }

    void go(String railName) {
        await(() -> railRows().anyMatch(r -> r.lookProperty().get().name().equals(railName)));
        doOnUi(() -> {
            var rail = (javafx.scene.control.ListView<?>) stage.getScene().lookup("#rail");
            for (int i = 0; i < rail.getItems().size(); i++) {
                if (((RailRow) rail.getItems().get(i))
                        .lookProperty()
                        .get()
                        .name()
                        .equals(railName)) {
                    rail.getSelectionModel().select(i);
                }
            }
        });
    }

    /** Goes to a page in whatever language. */
    void go(Page page) {
        ListView<?> rail = robot.node("rail", ListView.class);
        doOnUi(() -> rail.getItems().stream()
                .filter(row -> ((RailRow) row).target().equals(new RailRow.ToPage(page)))
                .findFirst()
                .ifPresent(
                        row -> rail.getSelectionModel().select(rail.getItems().indexOf(row))));
    }

    void selectNothing() {
        TableView<?> table = robot.node("items", TableView.class);
        doOnUi(() -> table.getSelectionModel().clearSelection());
    }

    /** How the menu bar shows an entry: absent, greyed or offered. */
    String inMenu(String id) {
        return onUi(() -> ((MenuBar) stage.getScene().lookup(".main-menu"))
                .getMenus().stream()
                        .flatMap(WindowFixture::below)
                        .filter(i -> id.equals(i.getId()))
                        .map(i -> i.isVisible() ? i.isDisable() ? "greyed" : "offered" : "absent")
                        .findFirst()
                        .orElse("absent"));
    }

    void fireMenu(String id) {
        // The toolkit turns a check mark over before it tells about the click.
        doOnUi(() -> menuItems(stage, id).forEach(item -> {
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            item.fire();
        }));
    }

    /** The entries of this id in the window's menu bar. */
    static Stream<MenuItem> menuItems(Stage stage, String id) {
        return ((MenuBar) stage.getScene().lookup(".main-menu"))
                .getMenus().stream().flatMap(WindowFixture::below).filter(i -> id.equals(i.getId()));
    }

    private static Stream<MenuItem> below(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(WindowFixture::below))
                : Stream.of(item);
    }

    /** How a button stands: absent, greyed or offered. */
    String button(String id) {
        return onUi(() -> {
            Node node = stage.getScene().lookup("#" + id);
            return node == null || !node.isVisible() ? "absent" : node.isDisabled() ? "greyed" : "offered";
        });
    }
}
