package org.rekey.mykeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.RekeyApplication;
import org.rekey.database.DatabaseStart;
import org.rekey.settings.OtherJvm;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.Environment;

/// Another node of the service beside the one of these tests: a process of its own, with the same database and the
/// same keys. One serves all classes; after a kill the next test gets a new one.
public final class SecondNode {
    private static final String READY = "listens at ";
    private static @Nullable SecondNode running;
    private final Process process;
    private final int port;

    private SecondNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static synchronized SecondNode beside(Environment first, Instant today) throws Exception {
        if (running == null || !running.process.isAlive()) {
            running = start(first);
        }
        new Reader(running.port, "en").open("/travelling?to=" + today);
        return running;
    }

    public int port() {
        return port;
    }

    /// As `kill -9` does it.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static SecondNode start(Environment first) throws IOException {
        var words = new ArrayList<>(
                List.of("server.port=0", "logging.level.root=error", "spring.datasource.hikari.maximum-pool-size=8"));
        words.addAll(List.of(OverHttp.class.getAnnotation(SpringBootTest.class).properties()));
        for (var shared : List.of("url", "user", "password", "owner-user", "owner-password")) {
            words.add("rekey.database." + shared + "=" + first.getProperty("rekey.database." + shared));
        }
        for (var shared : List.of("rekey.vault.key-file", "rekey.dispatch.recipients")) {
            words.add(shared + "=" + first.getProperty(shared));
        }
        var process = OtherJvm.of(SecondNode.class, words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new SecondNode(process, port(process.inputReader()));
    }

    private static int port(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(READY.length()));
            }
        }
        throw new IllegalStateException("the second node did not start");
    }

    static void main(String[] words) {
        var settings = new HashMap<String, Object>();
        for (var word : words) {
            var parts = word.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        var context = RekeyApplication.start(
                Map.copyOf(settings),
                List.of(
                        DatabaseStart.unclaimed(),
                        node -> new AnnotatedBeanDefinitionReader(node).register(Surroundings.class)));
        var port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        IO.println(READY + port);
    }
}
