package org.synccenter.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds what everybody may use and nobody has described: types, methods, constructors and constants without a Javadoc comment of at least a
 * sentence. Overriding methods have their comment elsewhere, canonical constructors have that of their record.
 */
final class Undocumented {

    private Undocumented() {}

    /** Names such as {@code SyncControl.start}, in the order of the sources. */
    static List<String> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Scanner(DocTrees.instance(task), found).scan(unit, null);
        }
        return found;
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private static final Set<Modifier> SEEN = Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

        private final DocTrees docs;
        private final List<String> found;

        Scanner(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!isForAll(type.getModifiers())) {
                return null;
            }
            check("");
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean constructor = method.getReturnType() == null;
            if (isForAll(method.getModifiers()) && !overrides(method) && !(constructor && isOfTheRecord(method))) {
                check("." + (constructor ? "new" : method.getName()));
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
            // A record's components are described with it.
            boolean component = type().getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isForAll(field.getModifiers()) && !component) {
                check("." + field.getName());
            }
            return null;
        }

        private ClassTree type() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        /** What is declared in an interface is public by itself. */
        private boolean isForAll(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean inInterface = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
            return flags.stream().anyMatch(SEEN::contains) || inInterface && !flags.contains(Modifier.PRIVATE);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .anyMatch(a -> a.toString().equals("Override"));
        }

        /** A compact constructor has its parameters from the parser already, a canonical one names the same. */
        private boolean isOfTheRecord(MethodTree constructor) {
            if (type().getKind() != Tree.Kind.RECORD) {
                return false;
            }
            List<String> components = type().getMembers().stream()
                    .filter(m -> m instanceof VariableTree v
                            && !v.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(m -> ((VariableTree) m).getName().toString())
                    .toList();
            List<String> parameters = constructor.getParameters().stream()
                    .map(p -> p.getName().toString())
                    .toList();
            return parameters.equals(components);
        }

        private void check(String member) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFullBody().isEmpty()) {
                found.add(typeName() + member);
            }
        }

        private String typeName() {
            List<String> names = new ArrayList<>();
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    names.addFirst(type.getSimpleName().toString());
                }
            }
            return String.join(".", names);
        }
    }
}
