package org.synccenter.contract;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;

/** Finds the tests that say what they prove, in the compiled tests, and what speaks against believing them. */
final class Proofs {
    private static final String ASSERTJ = "org.assertj.core.api.";
    private static final Set<String> ASSUMPTIONS = Set.of("org.junit.jupiter.api.Assumptions", ASSERTJ + "Assumptions");

    private final JavaClasses tests;

    private Proofs(JavaClasses tests) {
        this.tests = tests;
    }

    /**
     * One tagged test.
     *
     * @param methods what it says it proves
     * @param faults why it is no proof; empty = it may be one
     */
    record Proof(List<String> methods, String test, List<String> faults) {}

    /** All tests of this program but the samples of broken ones. */
    static Proofs ofTheProgram() {
        return new Proofs(new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .withImportOption(location -> !location.contains("/contract/broken/"))
                .importPackages("org.synccenter"));
    }

    static Proofs of(Class<?>... classes) {
        return new Proofs(new ClassFileImporter().importClasses(classes));
    }

    int classes() {
        return tests.size();
    }

    List<Proof> all() {
        return tests.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(Proves.class))
                // Neither classes nor methods come in an order of their own.
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .map(this::proof)
                .toList();
    }

    private Proof proof(JavaMethod method) {
        List<String> proven = List.of(method.getAnnotationOfType(Proves.class).value());
        return new Proof(proven, shortName(method.getOwner()) + "." + method.getName(), faults(method));
    }

    private static String shortName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private List<String> faults(JavaMethod method) {
        List<String> faults = new ArrayList<>();
        if (!method.isMetaAnnotatedWith(Testable.class)) {
            faults.add("is not a test");
        }
        if (method.getModifiers().contains(JavaModifier.PRIVATE)
                || method.getModifiers().contains(JavaModifier.STATIC)) {
            faults.add("is private or static");
        }
        Set<JavaClass> around = around(method.getOwner());
        if (Stream.concat(Stream.of(method), around.stream()).anyMatch(Proofs::mayBeSkipped)) {
            faults.add("is disabled, or runs on conditions");
        }
        if (running(method.getOwner()).stream().noneMatch(Proofs::isFoundByTheBuild)) {
            faults.add("is in no class that the build runs");
        }
        List<JavaCodeUnit> starts = new ArrayList<>(List.of(method));
        around.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(Proofs::isFixture)
                .forEach(starts::add);
        if (calls(starts).stream().anyMatch(c -> ASSUMPTIONS.contains(c.type()))) {
            faults.add("assumes something");
        }
        if (calls(List.of(method)).stream().noneMatch(Proofs::isAssertion)) {
            faults.add("asserts nothing");
        }
        return faults;
    }

    /** The class with those it extends and those it lies in. */
    private static Set<JavaClass> around(JavaClass type) {
        Set<JavaClass> around = new LinkedHashSet<>();
        for (Optional<JavaClass> each = Optional.of(type);
                each.isPresent();
                each = each.get().getEnclosingClass()) {
            around.add(each.get());
            around.addAll(each.get().getAllRawSuperclasses());
        }
        return around;
    }

    /** The classes in which a test of this class really runs. */
    private static Set<JavaClass> running(JavaClass type) {
        Set<JavaClass> running = new HashSet<>(type.getAllSubclasses());
        running.add(type);
        running.removeIf(c -> c.getModifiers().contains(JavaModifier.ABSTRACT));
        return running;
    }

    /** By the names that the build looks for. */
    private static boolean isFoundByTheBuild(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName().endsWith("Test")
                || outermost.getSimpleName().endsWith("IT");
    }

    private static boolean mayBeSkipped(CanBeAnnotated tested) {
        return tested.isAnnotatedWith(Disabled.class) || tested.isAnnotatedWith(CONDITION);
    }

    private static final DescribedPredicate<JavaAnnotation<?>> CONDITION = DescribedPredicate.describe(
            "a condition", a -> a.getRawType().getPackageName().equals("org.junit.jupiter.api.condition"));

    private static boolean isFixture(JavaMethod method) {
        return method.isAnnotatedWith(BeforeEach.class)
                || method.isAnnotatedWith(BeforeAll.class)
                || method.isAnnotatedWith(AfterEach.class);
    }

    /** Opening a chain of assertions asserts nothing yet; waiting for something in vain fails. */
    private static boolean isAssertion(Call call) {
        if (call.type().startsWith("org.awaitility.core.")) {
            return call.method().startsWith("until");
        }
        return call.type().startsWith(ASSERTJ)
                && !ASSUMPTIONS.contains(call.type())
                && (!call.type().equals(ASSERTJ + "Assertions") || call.method().equals("assertThatThrownBy"));
    }

    private record Call(String type, String method) {}

    /** What is called from here, also through methods of other tests. */
    private static Set<Call> calls(Collection<JavaCodeUnit> starts) {
        Set<Call> calls = new HashSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(starts);
        Deque<JavaCodeUnit> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                    .forEach(call -> {
                        String type = call.getTargetOwner().getName();
                        calls.add(new Call(type, call.getTarget().getName()));
                        if (type.startsWith("org.synccenter.")) {
                            call.getTarget()
                                    .resolveMember()
                                    .filter(m -> seen.add((JavaCodeUnit) m))
                                    .ifPresent(m -> open.push((JavaCodeUnit) m));
                        }
                    });
        }
        return calls;
    }
}
