package org.rekey.bench;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The result for people, and for machines.
final class Report {

    private Report() {}

    static String table(List<Measured> lines) {
        var head = "%-20s %7s %9s %8s %8s %8s %9s %9s %9s %9s %10s %6s %6s%n"
                .formatted(
                        "what",
                        "at once",
                        "per s",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "cpu ms",
                        "hash ms",
                        "rest ms",
                        "compiler",
                        "database",
                        "sql",
                        "failed");
        return lines.stream()
                .map(line -> "%-20s %7d %9.1f %8.1f %8.1f %8.1f %9.2f %9.2f %9.2f %9.2f %10.2f %6.1f %6d%n"
                        .formatted(
                                line.what(),
                                line.atOnce(),
                                line.perSecond(),
                                line.percentile(50),
                                line.percentile(95),
                                line.percentile(99),
                                line.each(line.spent().serviceMillis()),
                                line.each(line.spent().hashingMillis()),
                                line.each(line.spent().serviceMillis()
                                        - line.spent().hashingMillis()),
                                line.each(line.spent().compilerMillis()),
                                line.each(line.spent().databaseMillis()),
                                line.each(line.spent().statements()),
                                line.failures()))
                .collect(
                        joining(
                                "",
                                head,
                                "cpu: processor time of the service, each; hash: its part for password"
                                        + " hashes; compiler: the part of the rest that fades away; database: PostgreSQL's; sql: statements without begin and commit"));
    }

    static String json(List<Measured> lines) {
        return JsonMapper.shared()
                .writeValueAsString(lines.stream().map(Report::fields).toList());
    }

    private static Map<String, Object> fields(Measured line) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("what", line.what());
        fields.put("at_once", line.atOnce());
        fields.put("done", line.millis().size());
        fields.put("failed", line.failures());
        fields.put("per_second", rounded(line.perSecond()));
        fields.put("p50_ms", rounded(line.percentile(50)));
        fields.put("p95_ms", rounded(line.percentile(95)));
        fields.put("p99_ms", rounded(line.percentile(99)));
        fields.put("service_cpu_ms", rounded(line.each(line.spent().serviceMillis())));
        fields.put("hash_cpu_ms", rounded(line.each(line.spent().hashingMillis())));
        fields.put("compiler_cpu_ms", rounded(line.each(line.spent().compilerMillis())));
        fields.put("database_cpu_ms", rounded(line.each(line.spent().databaseMillis())));
        fields.put("statements", rounded(line.each(line.spent().statements())));
        return fields;
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
    }
}
