package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/// How long refusals take, as somebody with a stopwatch sees it: nothing tells an unknown name from a wrong
/// password, from a person without this key, from a hash that was brought from elsewhere and costs more or less
/// than ours.
@WholeProgram
@TestPropertySource(properties = {"rekey.password.answer-after=300ms", "rekey.password.answer-step=50ms"})
@Tag("full")
@Tag("J1.6")
class AnswerTimesTests {
    /// Of each kind, taken by turns, so that whatever else the machine does falls upon all of them alike.
    private static final int SAMPLES = Integer.getInteger("rekey.samples", 60);

    /// In standard deviations: fifteen pairs by chance once in 1,000 runs.
    private static final double APART = 4;

    /// In milliseconds, as above.
    private static final int FIRST_STEP = 300;

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Map<String, Supplier<Attempt>> kinds = new LinkedHashMap<>();
    private Holder holder;

    private record Attempt(String username, String password) {}

    @BeforeEach
    void prepare() {
        scene.open();
        holder = scene.holder();
        Holder cardless = scene.holder();
        scene.takeCard(cardless);
        Holder salted = scene.holder("{ssha}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr");
        Holder bcrypt = scene.holder("{bcrypt}" + new BCryptPasswordEncoder(10).encode("another"));
        kinds.put("unknown name", () -> new Attempt("nobody." + UUID.randomUUID(), "wrong"));
        kinds.put("wrong password", () -> new Attempt(holder.username(), "wrong"));
        kinds.put("no such key", () -> new Attempt(cardless.username(), Scene.PASSWORD));
        Holder bcryptCardless = scene.holder("{bcrypt}" + new BCryptPasswordEncoder(10).encode(Scene.PASSWORD));
        scene.takeCard(bcryptCardless);
        kinds.put("no such key, {bcrypt}", () -> new Attempt(bcryptCardless.username(), Scene.PASSWORD));
        kinds.put("wrong password, {ssha}", () -> new Attempt(salted.username(), "wrong"));
        kinds.put("wrong password, {bcrypt}", () -> new Attempt(bcrypt.username(), "wrong"));
    }

    @Test
    void tellNothingOfWhatWasWrong() {
        measure(5); // warm
        Map<String, double[]> times = measure(SAMPLES);

        times.forEach((kind, millis) -> System.out.printf(
                "answers to %s: median %.1f ms%n",
                kind,
                DoubleStream.of(millis).sorted().skip(SAMPLES / 2).findFirst().orElseThrow()));
        assumeThat(slow(times.get("unknown name")))
                .as("the machine does other things, and answers come late whatever was asked")
                .isLessThan(FIRST_STEP + 30);
        List<String> names = List.copyOf(times.keySet());
        List<String> apart = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                double deviations = RankSum.deviations(times.get(names.get(one)), times.get(names.get(other)));
                String pair = "%s / %s: %.1f".formatted(names.get(one), names.get(other), deviations);
                System.out.println("answer times apart, in standard deviations: " + pair);
                if (deviations > APART) {
                    apart.add(pair);
                }
            }
        }
        assertThat(apart).isEmpty();
    }

    /// Nine of ten are faster.
    private static double slow(double[] times) {
        return DoubleStream.of(times)
                .sorted()
                .skip(times.length * 9L / 10)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, double[]> measure(int samples) {
        Map<String, double[]> times = new LinkedHashMap<>();
        kinds.keySet().forEach(kind -> times.put(kind, new double[samples]));
        for (int turn = 0; turn < samples; turn++) {
            for (var kind : kinds.entrySet()) {
                times.get(kind.getKey())[turn] = millisOf(kind.getValue().get());
            }
        }
        return times;
    }

    private double millisOf(Attempt attempt) {
        jdbc.sql("delete from throttle").update();
        Browser browser = new Browser(port);
        CardLogon logon = new CardLogon(browser, holder).answers("later");
        long start = System.nanoTime();
        logon.types(attempt.username(), attempt.password());
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(browser.status()).isEqualTo(422);
        return millis;
    }
}
