package org.synccenter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** The API is described, all of it: people write handlers by it. */
class JavadocTest {
    private static final Path API = Path.of("src/main/java/org/synccenter/api");

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }
        };
    }

    @Test
    void everythingPublicOfTheApiHasAComment() throws IOException {
        List<JavaFileObject> sources;
        try (Stream<Path> files = Files.walk(API)) {
            sources = files.filter(f -> f.toString().endsWith(".java"))
                    .map(JavadocTest::read)
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(80);
        assertThat(Undocumented.in(sources)).as("without Javadoc").isEmpty();
    }

    private static JavaFileObject read(Path file) {
        try {
            return source(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatHasNoCommentIsFound() throws IOException {
        String sample = """
            public interface Sample {
                void method();
                /** Described. */
                void described();
                /** @return only a tag */
                int tagged();
                int CONSTANT = 1;
                private void hidden() {}
                record Point(int x, int y) {
                    public static final Point ZERO = new Point(0, 0);
                    public Point {}
                    public Point(int both) { this(both, both); }
                    @Override public String toString() { return ""; }
                    double length() { return 0; }
                }
                /** Described. */
                enum Colour { RED, /** Described. */ GREEN; private final int bit = 1; }
            }
            class Hidden { public void method() {} }
            """;

        assertThat(Undocumented.in(List.of(source(sample))))
                .containsExactlyInAnyOrder(
                        "Sample",
                        "Sample.method",
                        "Sample.tagged",
                        "Sample.CONSTANT",
                        "Sample.Point",
                        "Sample.Point.ZERO",
                        "Sample.Point.new",
                        "Sample.Colour.RED");
    }
}
