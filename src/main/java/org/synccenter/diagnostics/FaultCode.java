package org.synccenter.diagnostics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A short name for a fault of the program that people can search for. The same mistake has the same code on every computer, in every language,
 * and in each version in which the methods around it have kept their names: it is made of what was thrown and of the innermost of our own
 * methods, not of texts or line numbers.
 */
final class FaultCode {
    /** No digit looks like a letter. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;
    private static final int FRAMES = 3;

    private FaultCode() {}

    static String of(Throwable fault) {
        Throwable thrown = inner(fault);
        List<String> all = Arrays.stream(thrown.getStackTrace())
                .map(frame -> frame.getClassName() + '.' + plain(frame.getMethodName()))
                .toList();
        List<String> own = all.stream()
                .filter(frame -> frame.startsWith("org.synccenter."))
                .toList();
        String place = (own.isEmpty() ? all : own).stream().limit(FRAMES).collect(Collectors.joining("|"));
        CRC32 sum = new CRC32();
        sum.update((thrown.getClass().getName() + '|' + place).getBytes(StandardCharsets.UTF_8));
        StringBuilder code = new StringBuilder("SC-");
        long left = sum.getValue();
        for (int i = 0; i < LENGTH; i++) {
            code.append(DIGITS.charAt((int) (left & 31)));
            left >>>= 5;
        }
        return code.toString();
    }

    /** Wrappers around what another thread has thrown tell nothing of themselves. */
    private static Throwable inner(Throwable fault) {
        Throwable thrown = fault;
        while ((thrown instanceof CompletionException || thrown instanceof ExecutionException)
                && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return thrown;
    }

    /** The compiler numbers lambdas in each file anew. */
    private static String plain(String method) {
        return method.replaceAll("\\$\\d+$", "");
    }
}
