package org.rekey.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A service in a process of its own, started with this program's own JVM and options.
///
/// @param people who can log on
record ServiceUnderTest(Process process, URI address, URI management, List<Visitor> people, HttpClient http)
        implements AutoCloseable {
    static ServiceUnderTest start(Path data, int people) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.rekey.Rekey"));
        command.addAll(List.of("bench", "service", data.toString(), String.valueOf(people)));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var ports = output.lines()
                    .filter(line -> line.startsWith("ports "))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the service did not start"))
                    .split(" ", -1);
            Thread.ofPlatform().daemon().start(() -> output.lines().forEach(System.err::println));
            return new ServiceUnderTest(
                    process,
                    URI.create("http://localhost:" + ports[1]),
                    URI.create("http://localhost:" + ports[2]),
                    Files.readAllLines(data.resolve(BenchService.PEOPLE_FILE)).stream()
                            .map(Visitor::of)
                            .toList(),
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Spent spent() {
        var metrics = get(management.resolve("/actuator/prometheus"));
        return new Spent(
                Cpu.millisOf(process.toHandle()),
                process.descendants().mapToDouble(Cpu::millisOf).sum(),
                metric(metrics, "rekey_hashing_cpu_seconds_total") * 1000,
                Cpu.compilerMillisOf(process.toHandle()),
                metric(metrics, "rekey_bench_statements_total"));
    }

    private String get(URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double metric(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
