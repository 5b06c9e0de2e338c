package org.synccenter.ui.preview;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.PathChoice;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.preview.PlanViewModel.State;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.SystemLook;
import org.synccenter.ui.theme.Theme;

/**
 * Opens the preview with a million rows and prints how long the UI thread is not free while a person scrolls, sorts, filters, chooses
 * kinds, turns rows round and goes to the tree and to the map: the time from pulse to pulse, the part of it in which the thread worked,
 * and the collector's pauses. The page about performance says how it is run.
 */
public final class PlanPulses {
    private static final int WAIT_SECONDS = 60;

    private final int count;
    private final List<Long> pulses = new ArrayList<>();
    private final List<Long> work = new ArrayList<>();
    private long collected;
    private PlanViewModel model;
    private PlanView view;
    private Stage stage;

    private PlanPulses(int count) {
        this.count = count;
    }

    /** @param args how many rows; a million when nothing is said */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        System.getProperties().putIfAbsent("glass.platform", "Headless");
        System.getProperties().putIfAbsent("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new PlanPulses(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000).run();
        System.exit(0);
    }

    private void run() throws Exception {
        ItemResult plan = Plans.many(count).result();
        System.out.printf("%,d rows, heap of the plan alone %,d MB%n", count, heap());
        open(plan);
        System.out.printf(
                "%-34s %7s %8s %8s %8s %8s %7s %8s%n",
                "what (ms)", "pulses", "p99", "max", "cpu p99", "cpu max", "gc", "done");
        measure(
                "look",
                () -> model.look(Plans.ITEM, "Big"),
                () -> model.stateProperty().get() == State.ROWS);
        System.out.printf("heap with the preview open %,d MB%n", heap());
        // Code is compiled while it is used first: a person sees that too, so it is told, not left out.
        round("first ");
        round("");
        System.out.printf("heap at the end %,d MB%n", heap());
    }

    private void round(String name) throws Exception {
        TableView<?> table = (TableView<?>) node("#plan-rows");
        scroll(name + "scroll by rows", 120, i -> table.scrollTo(i * 3));
        scroll(name + "scroll anywhere", 60, i -> table.scrollTo((int) ((i * 7919L * 131) % count)));
        for (int column = 1; column < 5; column++) {
            int at = column;
            arrange(name + "sort by " + table.getColumns().get(column).getText(), () -> sort(table, at));
        }
        arrange(name + "sort by Path", () -> sort(table, 0));
        arrange(name + "filter", () -> ((TextField) node("#plan-search")).setText("file-00012"));
        arrange(name + "clear the filter", () -> ((TextField) node("#plan-search")).setText(""));
        arrange(name + "hide a kind", () -> ((ToggleButton) node("#category-create-right")).fire());
        arrange(name + "show it again", () -> ((ToggleButton) node("#category-create-right")).fire());
        measure(name + "select all", () -> table.getSelectionModel().selectAll(), () -> true);
        arrange(name + "turn all round", () -> press(table, KeyCode.LEFT));
        arrange(name + "reset all", () -> ((ButtonBase) node("#plan-reset-all")).fire());
        measure(name + "select none", () -> table.getSelectionModel().clearSelection(), () -> true);
        TreeTableView<?> tree = (TreeTableView<?>) node("#plan-tree");
        measure(name + "to the tree", () -> fire("#plan-as-tree"), () -> tree.getRoot() != null);
        measure(
                name + "open a folder",
                () -> tree.getRoot().getChildren().getFirst().setExpanded(true),
                () -> true);
        measure(name + "to the map", () -> fire("#plan-as-map"), () -> true);
        measure(name + "map by number", () -> fire("#map-by-count"), () -> true);
        measure(name + "map by size", () -> fire("#map-by-size"), () -> true);
        measure(name + "back to the list", () -> fire("#plan-as-list"), () -> true);
    }

    private void open(ItemResult plan) throws Exception {
        ui(() -> {
            model = new PlanViewModel(
                    new PlanViewModel.Desk() {
                        @Override
                        public ItemResult look(ItemRef item) {
                            return plan;
                        }

                        @Override
                        public void stop() {}

                        @Override
                        public void sync(ItemRef item, List<PathChoice> choices) {}
                    },
                    Background.create(),
                    InstantSource.system());
            view = new PlanView(model, Formats.ofSystem(), new PlanView.Links() {
                @Override
                public void back() {}

                @Override
                public void conflicts() {}

                @Override
                public void failed(String text) {}
            });
            Theme.LIGHT.apply(SystemLook.now());
            Scene scene = new Scene(view, 960, 700);
            Looks.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            new AnimationTimer() {
                private long last;
                private long lastWork;

                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    if (last != 0) {
                        pulses.add(time - last);
                        work.add(worked - lastWork);
                    }
                    last = time;
                    lastWork = worked;
                }
            }.start();
        });
        TimeUnit.MILLISECONDS.sleep(1500);
    }

    private Node node(String id) {
        return view.lookup(id);
    }

    private void fire(String id) {
        ((ButtonBase) node(id)).fire();
    }

    private static void press(TableView<?> table, KeyCode code) {
        Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    private static <S> void sort(TableView<S> table, int column) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    }

    /** Until the rows are shown in their new order. */
    private void arrange(String name, Runnable work) throws Exception {
        PlanOrder before = model.orderProperty().get();
        measure(name, work, () -> model.orderProperty().get() != before);
    }

    private void scroll(String name, int frames, IntConsumer to) throws Exception {
        begin();
        for (int i = 0; i < frames; i++) {
            int frame = i;
            ui(() -> to.accept(frame));
            TimeUnit.MILLISECONDS.sleep(16);
        }
        tell(name, 0);
    }

    private void measure(String name, Runnable work, BooleanSupplier done) throws Exception {
        begin();
        long started = System.nanoTime();
        ui(work);
        long end = started + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        boolean[] is = new boolean[1];
        while (!is[0] && System.nanoTime() < end) {
            ui(() -> is[0] = done.getAsBoolean());
            TimeUnit.MILLISECONDS.sleep(2);
        }
        long took = System.nanoTime() - started;
        // What is shown is painted after it is done.
        TimeUnit.MILLISECONDS.sleep(1200);
        tell(name, took);
    }

    private void begin() throws Exception {
        ui(() -> {
            pulses.clear();
            work.clear();
            collected = collections();
        });
    }

    private void tell(String name, long took) throws Exception {
        ui(() -> System.out.printf(
                "%-34s %7d %8.1f %8.1f %8.1f %8.1f %7d %8.0f%n",
                name,
                pulses.size(),
                part(pulses, 0.99),
                part(pulses, 1),
                part(work, 0.99),
                part(work, 1),
                collections() - collected,
                took / 1e6));
    }

    private static double part(List<Long> nanos, double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static void ui(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }
}
