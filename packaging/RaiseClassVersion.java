import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Brings the classes of a jar that were compiled for Java 5 to a version with stack maps. The start-up cache of the runtime leaves older
 * ones out, and then each start reads and verifies them anew. Leaves a jar without such classes as it is.
 */
final class RaiseClassVersion {
    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;

    private final ZipFile jar;
    private final ClassFile classes;

    private RaiseClassVersion(ZipFile jar) {
        this.jar = jar;
        this.classes = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(c -> {
                            String type = c.descriptorString();
                            return stream(type.substring(1, type.length() - 1) + ".class");
                        })
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path raised = Path.of(file + ".raised");
        try (ZipFile jar = new ZipFile(file.toFile())) {
            if (!new RaiseClassVersion(jar).writeTo(raised)) {
                Files.delete(raised);
                return;
            }
        }
        Files.move(raised, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether there was any old class. */
    private boolean writeTo(Path raised) throws IOException {
        boolean any = false;
        List<ZipEntry> entries = jar.stream().<ZipEntry>map(e -> e).toList();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(raised))) {
            for (ZipEntry entry : entries) {
                byte[] old = read(entry);
                byte[] now = entry.getName().endsWith(".class") ? raise(old) : old;
                any |= now != old;
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(now);
                out.closeEntry();
            }
        }
        return any;
    }

    private byte[] raise(byte[] old) {
        ClassModel model = classes.parse(old);
        if (model.majorVersion() >= JAVA_6) {
            return old;
        }
        byte[] raised = classes.transformClass(model, (builder, element) -> {
            switch (element) {
                case ClassFileVersion _ -> builder.withVersion(JAVA_8, 0);
                // Code that is only passed on keeps its bytes, and so stays without stack maps.
                case MethodModel method -> builder.transformMethod(method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
                default -> builder.with(element);
            }
        });
        List<VerifyError> errors = classes.verify(raised);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("cannot be raised", errors.getFirst());
        }
        return raised;
    }

    private byte[] read(ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Null when it is not in the jar. */
    private InputStream stream(String name) {
        ZipEntry entry = jar.getEntry(name);
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
