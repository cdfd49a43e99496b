package org.rekey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// `bench logon` and `bench token`: starts a service, drives it with 1, 8 and 32 visitors at once, prints a
/// table and the same as JSON. `bench import` brings people in; `bench people` makes a file of them.
public final class BenchCommand implements ToIntFunction<List<String>> {
    private static final List<Integer> VISITORS = List.of(1, 8, 32);
    private static final int WARM_UP = 6000;
    private static final int MEASURED = 1000;
    private static final int PEOPLE = 100_000;

    @Override
    public int applyAsInt(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "logon" -> measured(words, BenchCommand::logons);
            case "token" -> measured(words, BenchCommand::tokens);
            case "import" -> imported(words);
            case "people" -> file(words);
            case "service" -> BenchService.run(Path.of(words.get(1)), Integer.parseInt(words.get(2)));
            default -> usage();
        };
    }

    private static int measured(List<String> words, Measurement measurement) {
        int count;
        try {
            count = words.size() == 1 ? MEASURED : Integer.parseInt(words.get(1));
        } catch (NumberFormatException notANumber) {
            return usage();
        }
        var data = folder();
        var people = WARM_UP + VISITORS.size() * Math.max(count, VISITORS.getLast());
        System.err.printf("starting a service with %d people in %s%n", people, data);
        try (var service = ServiceUnderTest.start(data, people)) {
            var lines = measurement.run(service, count);
            System.out.println(Report.table(lines));
            System.out.println(Report.json(lines));
            return lines.stream().allMatch(line -> line.failures() == 0) ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private static int imported(List<String> words) {
        var data = folder();
        try {
            return BenchImport.run(data, words.size() == 1 ? PEOPLE : Integer.parseInt(words.get(1)));
        } catch (NumberFormatException notANumber) {
            return usage();
        } finally {
            delete(data);
        }
    }

    private static int file(List<String> words) {
        try {
            BenchFile.write(Path.of(words.get(2)), Integer.parseInt(words.get(1)));
            return 0;
        } catch (IndexOutOfBoundsException | NumberFormatException incomplete) {
            return usage();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Measured> logons(ServiceUnderTest service, int count) {
        var visitors = new ArrayList<>(service.people());
        warmUp(service, visitors);
        var lines = new ArrayList<Measured>();
        for (int atOnce : VISITORS) {
            System.err.printf("%d logons, %d at once%n", count, atOnce);
            var turn = visitors.subList(0, count);
            lines.add(Load.run("logon", service, atOnce, turn, visitor -> Logon.of(service, visitor)));
            turn.clear();
        }
        return lines;
    }

    private static List<Measured> tokens(ServiceUnderTest service, int count) {
        var visitors = new ArrayList<>(service.people());
        warmUp(service, visitors);
        System.err.printf("warming up with %d of each%n", WARM_UP);
        ofEach(service, visitors, VISITORS.getLast(), WARM_UP);
        var lines = new ArrayList<Measured>();
        for (int atOnce : VISITORS) {
            System.err.printf("%d of each, %d at once%n", count, atOnce);
            lines.addAll(ofEach(service, visitors, atOnce, count));
        }
        return lines;
    }

    private static List<Measured> ofEach(ServiceUnderTest service, List<Visitor> visitors, int atOnce, int count) {
        var chains = visitors.subList(0, atOnce);
        var grants = chains.stream()
                .map(visitor -> new Grant(service, Logon.of(service, visitor)))
                .toList();
        chains.clear();
        return List.of(
                Load.run("refresh", service, atOnce, Load.spread(grants, count), Grant::refresh),
                Load.run("userinfo", service, atOnce, Load.spread(grants, count), Grant::userInfo),
                Load.run("client credentials", service, atOnce, Load.spread(grants, count), Grant::clientCredentials));
    }

    // the first logons run in code that the JVM has not compiled yet
    private static void warmUp(ServiceUnderTest service, List<Visitor> visitors) {
        System.err.printf("warming up with %d logons%n", WARM_UP);
        var first = visitors.subList(0, WARM_UP);
        Load.run("warm-up", service, VISITORS.getLast(), first, visitor -> Logon.of(service, visitor));
        first.clear();
    }

    private static int usage() {
        System.err.println("usage: rekey bench logon|token|import [NUMBER], or rekey bench people NUMBER FILE.gz");
        return 2;
    }

    // open to all on the way, since as root the database may run as somebody else
    private static Path folder() {
        try {
            return Files.createTempDirectory("rekey-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }

    private interface Measurement {
        List<Measured> run(ServiceUnderTest service, int count);
    }
}
