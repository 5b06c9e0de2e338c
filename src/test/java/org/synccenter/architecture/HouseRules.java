package org.synccenter.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every rule under a short name, for a tree of packages below any base: the program's own, or the broken one that proves them. */
final class HouseRules {

    private static final List<String> JAVAFX = List.of(
            "javafx", "com.sun.javafx", "org.controlsfx", "impl.org.controlsfx", "org.kordamp.ikonli", "atlantafx");
    private static final List<String> WORLD =
            List.of("java.nio.file", "java.nio.channels", "java.net", "java.sql", "java.util.concurrent");
    private static final Set<String> WORLD_CLASSES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.lang.Thread",
            "java.lang.Process");

    private final PackageTable table;
    private final String base;

    HouseRules(String base) {
        this.base = base;
        this.table = new PackageTable(base);
    }

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("listed", noClass("stand in a package without a row in the table", type -> !listed(type)));
        rules.put("table", noUse("use what the table does not allow", this::isForbiddenByTable));
        rules.put(
                "cycles",
                slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put(
                "javafx",
                noUse(
                        "use JavaFX where the table does not say so",
                        (user, used) -> !mayUseJavaFx(user) && in(used, JAVAFX)));
        rules.put(
                "awt",
                noUse(
                        "use AWT",
                        outside("platform", "tray", "app"),
                        used -> in(used, List.of("java.awt", "javax.swing"))));
        rules.put(
                "ui thread",
                noAccess(
                        "queue work on the UI thread",
                        outside("ui.fx", "tray", "app"),
                        access -> is(access, "javafx.application.Platform", "runLater")));
        rules.put(
                "standard streams",
                noAccess(
                        "use standard streams",
                        outside("cli", "app"),
                        access -> is(access, "java.lang.System", "out", "err", "in", "console")));
        rules.put(
                "stack traces",
                noAccess(
                        "print stack traces",
                        _ -> true,
                        access -> access.getTarget().getName().equals("printStackTrace")));
        rules.put(
                "api",
                noUse(
                        "use a third party's types in the API",
                        inside("api", "api.ui", "api.async"),
                        used -> !used.getBaseComponentType().isPrimitive()
                                && !in(used, List.of("java", "javafx", "org.jspecify", base))));
        rules.put(
                "jdbc",
                noUse(
                        "speak to a database",
                        outside("database", "stores", "filesync.session"),
                        used -> in(used, List.of("java.sql", "javax.sql", "org.sqlite"))));
        rules.put(
                "pure core",
                noUse(
                        "reach the world outside from the pure core",
                        inside("filesync.core"),
                        used -> in(used, WORLD) || WORLD_CLASSES.contains(used.getName())));
        rules.put(
                "core clock",
                noAccess(
                        "ask the clock in the pure core",
                        inside("filesync.core"),
                        access -> is(access, Instant.class.getName(), "now")
                                || is(access, "java.lang.System", "currentTimeMillis", "nanoTime")));
        return rules;
    }

    private boolean isForbiddenByTable(JavaClass user, JavaClass used) {
        return table.isOurs(used.getPackageName())
                && listed(user)
                && !table.mayUse(user.getPackageName(), used.getPackageName());
    }

    private boolean mayUseJavaFx(JavaClass user) {
        return table.rowOf(user.getPackageName()).map(PackageTable.Row::javaFx).orElse(false);
    }

    private boolean listed(JavaClass type) {
        return table.rowOf(type.getPackageName()).isPresent();
    }

    private Predicate<JavaClass> inside(String... packages) {
        return type ->
                Stream.of(packages).anyMatch(name -> type.getPackageName().equals(base + "." + name));
    }

    private Predicate<JavaClass> outside(String... packages) {
        return inside(packages).negate();
    }

    private static boolean in(JavaClass type, List<String> packages) {
        String name = type.getBaseComponentType().getPackageName() + ".";
        return packages.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    private static boolean is(JavaAccess<?> access, String owner, String... members) {
        return access.getTargetOwner().getName().equals(owner)
                && Set.of(members).contains(access.getTarget().getName());
    }

    private static ArchRule noUse(String what, Predicate<JavaClass> user, Predicate<JavaClass> used) {
        return noUse(what, (one, other) -> user.test(one) && used.test(other));
    }

    private static ArchRule noUse(String what, BiPredicate<JavaClass, JavaClass> forbidden) {
        return rule(what, (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (forbidden.test(type, dependency.getTargetClass())) {
                    events.add(violated(type, dependency.getDescription()));
                }
            }
        });
    }

    private static ArchRule noAccess(String what, Predicate<JavaClass> user, Predicate<JavaAccess<?>> forbidden) {
        return rule(what, (type, events) -> {
            if (user.test(type)) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(violated(type, access.getDescription())));
            }
        });
    }

    private static ArchRule noClass(String what, Predicate<JavaClass> forbidden) {
        return rule(what, (type, events) -> {
            if (forbidden.test(type)) {
                events.add(violated(type, type.getDescription()));
            }
        });
    }

    private static ArchRule rule(String what, BiConsumer<JavaClass, ConditionEvents> check) {
        return classes().should(new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        });
    }
}
