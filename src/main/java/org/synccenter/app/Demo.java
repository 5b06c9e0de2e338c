package org.synccenter.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.cli.Cli;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.cli.Invocation;
import org.synccenter.engine.SyncCenter;

/** {@code demo}: two sample folders, a real sync with a conflict, shown step by step in the terminal or left open in the window. */
final class Demo {
    private final Surroundings around;
    private final Invocation.Demo wish;
    private final CommandIo io;
    private final PrintWriter out;
    private int steps;

    Demo(Surroundings around, Invocation.Demo wish) {
        this.around = around;
        this.wish = wish;
        io = around.io();
        out = io.out();
    }

    int run() throws SyncException {
        try {
            Path place = place();
            String given = wish.home();
            Home home = given == null
                    ? new Home(place.resolve("home"))
                    : Home.choose(given, around.environment(), io.cwd());
            Logging.into(home);
            home.prepare();
            boolean window = !wish.terminal() && around.hasDisplay();
            DemoFolders folders = new DemoFolders(place);
            show(home, folders, window);
            if (folders.isCrowded()) {
                // What only a command by itself needs is to be in the start-up cache too.
                new Program(around).run(List.of("--home", home.directory().toString(), "list"));
            }
            return window ? new WindowStart(home, around, false, null).run() : ExitCode.OK;
        } catch (IOException e) {
            throw SyncException.unavailable(AppText.DEMO_NO_PLACE.text(System.getProperty("java.io.tmpdir", "")), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        }
    }

    /** A new folder with a short name, as its path is read and typed by people. */
    private static Path place() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "")).toRealPath();
        for (int i = 1; i < 100; i++) {
            Path place = temporary.resolve(i == 1 ? "sync-center-demo" : "sync-center-demo-" + i);
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && Home.makeOwnFolder(place)) {
                return place;
            }
        }
        return Files.createTempDirectory("sync-center-demo-").toRealPath();
    }

    private void show(Home home, DemoFolders folders, boolean window)
            throws SyncException, IOException, InterruptedException {
        folders.create();
        InstanceLock lock = Serve.acquire(home, Duration.ofSeconds(3));
        try (EngineHost host = new EngineHost(home, lock, around, Front.NONE)) {
            SyncCenter center = host.open().center();
            step(AppText.DEMO_FOLDERS);
            line(folders.laptop().toString());
            line(folders.stick().toString());
            ItemRef item = center.addItem("folder", draft(folders));
            step(AppText.DEMO_FIRST);
            sync(center, item.item());
            folders.change();
            step(AppText.DEMO_CHANGES);
            AppText.DEMO_CHANGED.text().lines().forEach(this::line);
            step(AppText.DEMO_SECOND);
            sync(center, item.item());
            step(AppText.DEMO_CONFLICT);
            command(center, List.of("conflicts", item.item(), "--quiet"));
            if (window) {
                folders.changeAgain();
                step(AppText.DEMO_WINDOW);
            } else {
                next(
                        home,
                        item.item(),
                        center.conflicts(item).stream()
                                .findFirst()
                                .map(c -> c.id())
                                .orElse("ID"));
            }
            out.flush();
        }
    }

    private static ItemDraft draft(DemoFolders folders) {
        return new ItemDraft(
                null,
                "demo",
                Map.of(
                        "left", List.of(folders.laptop().toString()),
                        "right", List.of(folders.stick().toString())));
    }

    private void sync(SyncCenter center, String item) {
        command(center, List.of("sync", item));
        String run = center.history().runs(null, 1).getFirst().id();
        command(center, List.of("history", "--run", run), false);
    }

    private void command(SyncCenter center, List<String> words) {
        command(center, words, true);
    }

    /** Runs a command exactly as if it had been typed, and shows it with what it says. */
    private void command(SyncCenter center, List<String> words, boolean echo) {
        if (echo) {
            line("$ sync-center " + String.join(" ", words));
        }
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        CommandIo quiet = new CommandIo(writer, writer, false, io.width(), io.cwd(), io.cancel());
        if (Cli.parse(words, Version.TEXT) instanceof Invocation.Work work) {
            work.run(center, quiet, "");
        }
        said.toString().lines().forEach(l -> line("  " + l));
    }

    private void next(Home home, String item, String conflict) {
        String self = System.getProperty("sync-center.program", "sync-center") + " --home " + home.directory() + " ";
        step(AppText.DEMO_NEXT);
        List<String> commands = new ArrayList<>();
        commands.add(self + "resolve " + conflict + " --keep both");
        commands.add(self + "sync " + item);
        commands.add(self + "history " + item);
        commands.add(self + "list");
        commands.forEach(this::line);
    }

    private void step(AppText title) {
        steps++;
        out.println((steps == 1 ? "" : System.lineSeparator()) + steps + ". " + title.text());
    }

    private void line(String text) {
        out.println("   " + text);
    }
}
