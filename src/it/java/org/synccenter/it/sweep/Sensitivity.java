package org.synccenter.it.sweep;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes one mistake at a time in a copy of one of the program's classes, and looks whether the test that is to notice it does. */
final class Sensitivity {

    private static final Path SOURCES = Path.of("src/main/java/org/synccenter");
    private static final Path BUGS = Path.of("src/it/resources/sensitivity");

    private final Path work;
    private final String only;

    /** With part of a bug's name, or the empty text for all. */
    Sensitivity(Path work, String only) {
        this.work = work;
        this.only = only;
    }

    /** Whether every mistake was noticed. */
    boolean run() throws IOException, ClassNotFoundException {
        List<SeededBug> bugs = SeededBug.readAll(BUGS).stream()
                .filter(bug -> bug.name().contains(only))
                .toList();
        var tests = new TreeSet<String>();
        bugs.forEach(bug -> tests.add(test(bug)));
        try (Classes plain = new Classes(Files.createTempDirectory(work, "plain"))) {
            if (Tests.run(plain, List.copyOf(tests)) != Tests.Result.GREEN) {
                System.out.println("The tests do not even pass without a mistake.");
                return false;
            }
        }
        List<String> missed = new ArrayList<>();
        for (SeededBug bug : bugs) {
            String result = result(bug);
            System.out.println(
                    "| " + bug.name() + " | `" + bug.test().replaceAll(".*\\.", "") + "` | " + result + " |");
            if (!result.equals("red")) {
                missed.add(bug.name());
            }
        }
        System.out.println(bugs.size() - missed.size() + " of " + bugs.size() + " seeded bugs noticed"
                + (missed.isEmpty() ? "" : ", not: " + missed));
        return missed.isEmpty();
    }

    private static String test(SeededBug bug) {
        return "org.synccenter." + bug.test();
    }

    private String result(SeededBug bug) throws IOException, ClassNotFoundException {
        Path source = SOURCES.resolve(bug.file());
        String seeded = bug.seed(Files.readString(source));
        if (seeded == null) {
            return "does not apply any more";
        }
        Path folder = Files.createTempDirectory(work, "bug");
        Path copy = folder.resolve(source.getFileName());
        Files.writeString(copy, seeded);
        String classPath = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        folder.toString(),
                        copy.toString());
        if (compiled != 0) {
            return "does not compile";
        }
        try (Classes classes = new Classes(folder)) {
            // For the programs that a test starts.
            System.setProperty("java.class.path", folder + File.pathSeparator + classPath);
            return switch (Tests.run(classes, List.of(test(bug)))) {
                case RED -> "red";
                case GREEN -> "not noticed";
                case NONE -> "no such test";
            };
        } finally {
            System.setProperty("java.class.path", classPath);
        }
    }

    /** The program and its tests once more, with some classes of a folder instead of the usual ones. */
    private static final class Classes extends URLClassLoader {

        Classes(Path first) throws MalformedURLException {
            super(urls(first), Sensitivity.class.getClassLoader());
        }

        private static URL[] urls(Path first) throws MalformedURLException {
            List<Path> folders = new ArrayList<>(List.of(first));
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .forEach(folders::add);
            URL[] urls = new URL[folders.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = folders.get(i).toUri().toURL();
            }
            return urls;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.synccenter.") || name.startsWith("org.synccenter.it.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
