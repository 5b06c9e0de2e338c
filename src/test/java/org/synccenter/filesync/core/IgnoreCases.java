package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What is asked of git about its ignore files: the corners that are known to be nasty, and many more from a seed. Raw bytes. */
final class IgnoreCases {
    /** Bytes that are no UTF-8: a name may have them, a line, which is text, has not. */
    private static final String NO_TEXT = "\u00ff\u00fe";

    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "ab",
            "abc",
            "A",
            "foo",
            "foo.o",
            "foo.txt",
            ".hid",
            "a b",
            "end ",
            "end  ",
            "#x",
            "!x",
            "[a]",
            "a[b",
            "a]",
            "back\\slash",
            "é",
            NO_TEXT,
            "new\nline",
            "a*b",
            "-",
            "^",
            "~",
            "t\tb",
            "cr\r",
            "z",
            "7",
            "q?",
            " ",
            "\\",
            "a-c",
            "size > 1");
    private static final List<String> PARTS = List.of(
            "a",
            "b",
            "ab",
            "foo",
            "foo.o",
            "*",
            "*",
            "**",
            "**",
            "***",
            "?",
            "??",
            "*.o",
            "f*",
            "*b",
            "a*b",
            "a?c",
            "[a-c]",
            "[!a-c]",
            "[^a]",
            "[]a]",
            "[a-]",
            "[[:alpha:]]",
            "[[:digit:]]b",
            "[z-a]",
            "\\a",
            "\\*",
            "é",
            "?\\*?",
            "[\\]a]",
            "*[b]*",
            "a**",
            "**b",
            "a**b",
            ".*",
            "[a/b]",
            "[[:upper:][:digit:]]");
    private static final List<List<String>> NASTY = List.of(
            List.of("a/", "!a/b"),
            List.of("a/*", "!a/b"),
            List.of("*", "!*/", "!foo.o"),
            List.of("/*", "!/a", "/a/*", "!/a/b"),
            List.of("**/b", "!a/b"),
            List.of("!b", "b"),
            List.of("b", "!b", "a/b"),
            List.of("/a"),
            List.of("a/b"),
            List.of("/a/b/"),
            List.of("b/"),
            List.of("//a"),
            List.of("/"),
            List.of("!"),
            List.of("\\"),
            List.of("a\\"),
            List.of("\\!x"),
            List.of("\\#x"),
            List.of("#x"),
            List.of("!#x"),
            List.of("end "),
            List.of("end\\ "),
            List.of("end\\ \\ "),
            List.of("end \\ "),
            List.of("end\\  "),
            List.of("end\\\\ "),
            List.of(" "),
            List.of("\\ "),
            List.of("cr\r"),
            List.of("cr\r\r"),
            List.of("cr\\\r"),
            List.of("a \r"),
            List.of("\t"),
            List.of("t\tb"),
            List.of("a\t"),
            List.of("**"),
            List.of("/**"),
            List.of("**/"),
            List.of("a/**"),
            List.of("a/**/"),
            List.of("**/a/**"),
            List.of("a/**/b"),
            List.of("a/***/b"),
            List.of("***/b"),
            List.of("a/**b"),
            List.of("a/*/b"),
            List.of("*/b"),
            List.of("**/**/b"),
            List.of("a/**/**/b"),
            List.of("**/*"),
            List.of("*/**"),
            List.of("**\\/b"),
            List.of("a\\/b"),
            List.of("a/\\**"),
            List.of("[a"),
            List.of("a["),
            List.of("a[b"),
            List.of("[]"),
            List.of("[]]"),
            List.of("[!]"),
            List.of("[!]a]*"),
            List.of("[^]a]"),
            List.of("[a-]"),
            List.of("[-a]"),
            List.of("[--a]"),
            List.of("[a-c-e]"),
            List.of("a[a-c-]c"),
            List.of("[z-a]"),
            List.of("[!z-a]"),
            List.of("[\\]]"),
            List.of("[\\\\]"),
            List.of("[a\\-c]"),
            List.of("[\\a-\\c]"),
            List.of("[[:alpha:]]"),
            List.of("[![:alpha:]]"),
            List.of("[[:foo:]]"),
            List.of("[[:alpha:"),
            List.of("[[:alpha:]"),
            List.of("[[:]"),
            List.of("[[::]]"),
            List.of("[[:a]b:]"),
            List.of("[[:space:]]"),
            List.of("*[[:space:]]*"),
            List.of("*[[:cntrl:]]*"),
            List.of("[[:punct:]]*"),
            List.of("[[:alpha:]-z]"),
            List.of("[[:digit:]--9]"),
            List.of("[[]a]"),
            List.of("[[-a]"),
            List.of("a[/]b"),
            List.of("a[!b]b"),
            List.of("a?b"),
            List.of("A"),
            List.of("[A-Z]"),
            List.of("?"),
            List.of("??"),
            List.of("é"),
            List.of("?é"),
            List.of("*é"),
            List.of("[é]*"),
            List.of("[!é]*"),
            List.of("new*"),
            List.of("new?line"),
            List.of("q\\?"),
            List.of("q?"),
            List.of("\\[a\\]"),
            List.of("[[]a]"),
            List.of("a\\*b"),
            List.of("*\\\\*"),
            List.of("back\\\\slash"),
            List.of("back\\slash"),
            List.of("~"),
            List.of("*.o", "!foo.o"),
            List.of("foo*", "!foo.*", "foo.t*t"),
            List.of(".*"),
            List.of("*.*"),
            List.of("*o.*"),
            List.of("*?*"),
            List.of("f*o.o"),
            List.of("", "   ", "a"),
            List.of("#a", "a # b"),
            List.of("!a/", "a"),
            List.of("*/", "!a/"),
            List.of("a/b/", "!a/b/foo"));

    // git 2.x cuts off what comes before the first wildcard and takes "**" behind it for the beginning; that is a bug
    // which it means to
    // mend.
    private static final Pattern QUIRK = Pattern.compile("!?/?[^*?\\[\\\\]*[^*?\\[\\\\/!]\\*\\*.*", Pattern.DOTALL);

    private IgnoreCases() {}

    /** Paths of files. Directories are asked about by what is in them. */
    static List<String> paths(long seed) {
        Random random = new Random(seed);
        List<String> names = NAMES.stream().map(IgnoreCases::raw).toList();
        List<String> paths = new ArrayList<>(names);
        for (String top : List.of("a", "b", "foo")) {
            names.forEach(name -> paths.add(top + "/" + name));
        }
        for (int i = 0; i < 60; i++) {
            StringBuilder path = new StringBuilder(pick(random, names.subList(0, 12)));
            for (int depth = 1 + random.nextInt(3); depth >= 0; depth--) {
                path.append('/').append(pick(random, names));
            }
            paths.add(path.toString());
        }
        return paths.stream().distinct().toList();
    }

    /** Each is the lines of one file. */
    static List<List<String>> files(long seed, int count) {
        Random random = new Random(seed);
        List<List<String>> files = new ArrayList<>();
        for (List<String> nasty : NASTY) {
            files.add(nasty.stream().map(IgnoreCases::raw).toList());
        }
        while (files.size() < count) {
            List<String> lines = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                String line = line(random);
                if (!QUIRK.matcher(line).matches()) {
                    lines.add(line);
                }
            }
            files.add(lines);
        }
        return files;
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
        line.append(random.nextInt(4) == 0 ? "/" : "");
        for (int i = random.nextInt(3); i >= 0; i--) {
            String part = pick(random, random.nextInt(4) == 0 ? NAMES : PARTS);
            line.append(part.equals(NO_TEXT) ? "*" : raw(part)).append(i > 0 ? "/" : "");
        }
        line.append(random.nextInt(4) == 0 ? "/" : "");
        line.append(random.nextInt(12) == 0 ? "  " : "").append(random.nextInt(20) == 0 ? "\r" : "");
        return line.toString().replace("\n", "");
    }

    private static String raw(String text) {
        return text.equals(NO_TEXT) ? text : ByteText.ofUtf8(text);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
