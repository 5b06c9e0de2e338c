package org.synccenter.architecture;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may know whom: one row for each package, named without the base package. */
final class PackageTable {

    /** A package that stands in no row is against the rules; {@code open} rows also stand for the packages below them. */
    record Row(String name, Set<String> mayUse, boolean javaFx, boolean open) {
        Row withJavaFx() {
            return new Row(name, mayUse, true, open);
        }

        Row withAllBelow() {
            return new Row(name, mayUse, javaFx, true);
        }

        boolean covers(String other) {
            return name.equals(other) || open && other.startsWith(name + ".");
        }
    }

    private static final String[] FILESYNC = {
        "filesync.core",
        "filesync.endpoint",
        "filesync.endpoint.local",
        "filesync.endpoint.sftp",
        "filesync.endpoint.webdav",
        "filesync.endpoint.s3",
        "filesync.session",
        "filesync.watch"
    };

    private static final List<Row> ROWS = List.of(
            row("api"),
            row("api.ui", "api").withJavaFx(),
            row("api.async", "api"),
            row("api.testkit", "api", "api.ui", "api.async"),
            row("platform"),
            row("i18n"),
            row("database"),
            row("compare", "api", "i18n"),
            row("filesync.core"),
            row("filesync.endpoint", "filesync.core", "platform"),
            row("filesync.endpoint.local", "filesync.core", "filesync.endpoint", "platform"),
            row("filesync.endpoint.sftp", "filesync.core", "filesync.endpoint", "platform"),
            row("filesync.endpoint.webdav", "filesync.core", "filesync.endpoint", "platform"),
            row("filesync.endpoint.s3", "filesync.core", "filesync.endpoint", "platform"),
            row("filesync.session", "filesync.core", "filesync.endpoint", "platform", "database"),
            row("filesync.watch", "filesync.core", "platform"),
            row("engine", "api", "api.async", "platform", "i18n", "engine.schedule", "engine.async"),
            row("engine.async", "api", "api.async", "i18n"),
            row("engine.schedule", "api", "platform", "i18n"),
            row("transfer", "api", "engine", "engine.schedule", "platform", "i18n"),
            row("diagnostics", "api", "engine", "engine.schedule"),
            row("stores", "api", "platform", "database"),
            handler("handlers.folder", FILESYNC),
            handlerUi("handlers.folder", FILESYNC),
            handler("handlers.rclone"),
            handlerUi("handlers.rclone"),
            handler("handlers.syncthing"),
            handlerUi("handlers.syncthing"),
            handler("handlers.git"),
            handlerUi("handlers.git"),
            row(
                            "ui",
                            "api",
                            "api.ui",
                            "compare",
                            "diagnostics",
                            "engine",
                            "engine.schedule",
                            "transfer",
                            "platform",
                            "i18n")
                    .withJavaFx()
                    .withAllBelow(),
            row("tray", "api", "engine", "engine.schedule", "ui", "platform", "i18n", "tray.dbus")
                    .withJavaFx(),
            row("tray.dbus"),
            row("cli", "api", "compare", "diagnostics", "engine", "engine.schedule", "transfer", "platform", "i18n"));

    /** The one that wires everything knows everything. */
    private static final Row APP = new Row("app", Set.of(), true, false);

    private final Map<String, Row> rows =
            Stream.concat(ROWS.stream(), Stream.of(APP)).collect(toMap(Row::name, identity()));
    private final String base;

    PackageTable(String base) {
        this.base = base;
    }

    boolean isOurs(String packageName) {
        return packageName.equals(base) || packageName.startsWith(base + ".");
    }

    Optional<Row> rowOf(String packageName) {
        if (!packageName.startsWith(base + ".")) {
            return Optional.empty();
        }
        String name = packageName.substring(base.length() + 1);
        return rows.values().stream().filter(row -> row.covers(name)).findFirst();
    }

    boolean mayUse(String userPackage, String usedPackage) {
        var user = rowOf(userPackage);
        var used = rowOf(usedPackage);
        if (user.isEmpty() || used.isEmpty()) {
            return false;
        }
        return user.get() == used.get()
                || user.get() == APP
                || user.get().mayUse().contains(used.get().name());
    }

    private static Row row(String name, String... mayUse) {
        return new Row(name, Set.of(mayUse), false, false);
    }

    private static Row handler(String name, String... more) {
        return row(name, and(more, "api", "api.ui", "api.async", "platform", "i18n"));
    }

    private static Row handlerUi(String handler, String... more) {
        return row(handler + ".ui", and(more, "api", "api.ui", "api.async", "platform", "i18n", handler))
                .withJavaFx();
    }

    private static String[] and(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
