package org.synccenter.filesync.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What git says about ignore files. As text: the paths, one a line; then for each ignore file its lines, each behind a bar, and a line
 * of numbers: for each path that a line decides about, the path's and the line's.
 */
record IgnoreCorpus(List<String> paths, List<Case> cases) {
    /** @param decided the number of the line that decides about each path, from 1; 0 = none */
    record Case(List<String> lines, int[] decided) {}

    private static final String RESOURCE = "gitignore-corpus.txt";

    /** Writes the corpus anew: the folder of the resource, and one for git to work in. */
    public static void main(String[] folders) throws IOException, InterruptedException {
        List<String> paths = IgnoreCases.paths(1);
        IgnoreCorpus corpus = ask(Path.of(folders[1]), paths, IgnoreCases.files(2, 400));
        Files.writeString(Path.of(folders[0], RESOURCE), corpus.text(), StandardCharsets.UTF_8);
    }

    static IgnoreCorpus load() throws IOException {
        List<String> paths = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        try (InputStream in = IgnoreCorpus.class.getResourceAsStream(RESOURCE)) {
            List<String> lines = new ArrayList<>();
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (row.startsWith("|")) {
                    lines.add(unescaped(row.substring(1)));
                } else if (row.startsWith("=")) {
                    int[] decided = new int[paths.size()];
                    for (String each : row.substring(1).strip().split(" ")) {
                        if (!each.isEmpty()) {
                            int colon = each.indexOf(':');
                            decided[Integer.parseInt(each.substring(0, colon))] =
                                    Integer.parseInt(each.substring(colon + 1));
                        }
                    }
                    cases.add(new Case(List.copyOf(lines), decided));
                    lines.clear();
                } else {
                    paths.add(unescaped(row.substring(1)));
                }
            }
        }
        return new IgnoreCorpus(List.copyOf(paths), List.copyOf(cases));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        paths.forEach(path -> text.append('/').append(escaped(path)).append('\n'));
        for (Case each : cases) {
            each.lines().forEach(line -> text.append('|').append(escaped(line)).append('\n'));
            text.append('=');
            for (int i = 0; i < each.decided().length; i++) {
                if (each.decided()[i] > 0) {
                    text.append(' ').append(i).append(':').append(each.decided()[i]);
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String escaped(String raw) {
        StringBuilder text = new StringBuilder();
        raw.chars().forEach(c -> text.append(c > ' ' && c < 127 && c != '%' ? "" + (char) c : "%%%02X".formatted(c)));
        return text.toString();
    }

    private static String unescaped(String text) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean code = text.charAt(i) == '%';
            raw.append(code ? (char) Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
            i += code ? 2 : 0;
        }
        return raw.toString();
    }

    /** Asks git itself, in an empty folder. */
    static IgnoreCorpus ask(Path folder, List<String> paths, List<List<String>> files)
            throws IOException, InterruptedException {
        run(folder, new byte[0], "git", "init", "-q");
        var questions = new ByteArrayOutputStream();
        for (int i = 0; i < files.size(); i++) {
            Path directory = Files.createDirectory(folder.resolve("case" + i));
            Files.write(directory.resolve(".gitignore"), ByteText.bytes(String.join("\n", files.get(i)) + "\n"));
            for (String path : paths) {
                questions.writeBytes(ByteText.bytes("case" + i + "/" + path + "\0"));
            }
        }
        String said = ByteText.ofBytes(run(
                folder,
                questions.toByteArray(),
                "git",
                "-c",
                "core.ignoreCase=false",
                "check-ignore",
                "--no-index",
                "-v",
                "--non-matching",
                "--stdin",
                "-z"));
        String[] fields = said.split("\0", -1);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int[] decided = new int[paths.size()];
            for (int p = 0; p < decided.length; p++) {
                String line = fields[(i * decided.length + p) * 4 + 1];
                decided[p] = line.isEmpty() ? 0 : Integer.parseInt(line);
            }
            cases.add(new Case(files.get(i), decided));
        }
        return new IgnoreCorpus(paths, cases);
    }

    private static byte[] run(Path folder, byte[] input, String... command) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(java.util.Map.of("GIT_CONFIG_NOSYSTEM", "1", "HOME", folder.toString()));
        int code = builder.start().waitFor();
        if (code > 1) {
            throw new IOException("git ended with " + code);
        }
        return Files.readAllBytes(out);
    }
}
