package org.synccenter.ui.about;

import java.net.URL;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that the program is built with.
 *
 * @param version empty = cannot be told here
 * @param licence its name, as its makers write it
 * @param files how the patterns of its files begin in the list of {@link Licences}
 */
record Part(String name, String version, String licence, String files) {
    private static final Pattern JAR = Pattern.compile("-(\\d[\\w.]*)\\.jar!");
    private static final String GPL = "GPL 2 with Classpath Exception";
    private static final String APACHE = "Apache License 2.0";

    /** All of them. Looks for files, so not on the UI thread. */
    static List<Part> all() {
        String database = versionOf("org/sqlite/JDBC.class");
        return List.of(
                new Part("Java", System.getProperty("java.version", ""), GPL, "runtime/*"),
                new Part("JavaFX", System.getProperty("javafx.runtime.version", ""), GPL, "runtime/lib/lib"),
                new Part("AtlantaFX", versionOf("atlantafx/base/theme/Theme.class"), "MIT", "lib/atlantafx-"),
                new Part(
                        "ControlsFX",
                        versionOf("org/controlsfx/control/Notifications.class"),
                        "BSD 3-Clause",
                        "lib/controlsfx-"),
                new Part("Ikonli", versionOf("org/kordamp/ikonli/javafx/FontIcon.class"), APACHE, "lib/ikonli-"),
                new Part("Material Design Icons", "", APACHE, "lib/ikonli-materialdesign2-pack-"),
                new Part("SQLite", engine(database), AboutText.PUBLIC_DOMAIN.text(), "lib/native/"),
                new Part("SQLite JDBC", database, APACHE, "lib/sqlite-jdbc-"),
                new Part("Jackson", versionOf("tools/jackson/databind/JsonNode.class"), APACHE, "lib/jackson-"),
                new Part("dbus-java", versionOf("org/freedesktop/dbus/DBusPath.class"), "MIT", "lib/dbus-java-"),
                new Part("picocli", versionOf("picocli/CommandLine.class"), APACHE, "lib/picocli-"),
                new Part(
                        "Logback",
                        versionOf("ch/qos/logback/classic/Logger.class"),
                        "EPL 2.0 / LGPL 2.1",
                        "lib/logback-"),
                new Part("SLF4J", versionOf("org/slf4j/Logger.class"), "MIT", "lib/slf4j-"),
                new Part("JSpecify", versionOf("org/jspecify/annotations/NullMarked.class"), APACHE, "lib/jspecify-"));
    }

    /** The version that stands in the name of the jar that the class lies in; jars keep their names in every package. */
    private static String versionOf(String classFile) {
        URL place = Part.class.getClassLoader().getResource(classFile);
        Matcher matcher = JAR.matcher(place == null ? "" : place.toString());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The driver has the version of the database that is in it, and a number of its own behind. */
    private static String engine(String driver) {
        int last = driver.lastIndexOf('.');
        return last < 0 ? driver : driver.substring(0, last);
    }
}
