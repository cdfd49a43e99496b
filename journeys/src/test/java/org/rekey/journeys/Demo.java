package org.rekey.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo, running, with its contract for machines: people, mailbox, calendar. One is shared by all classes
/// that ask for it, also at the same time: there, everybody tests with people of their own ([#someoneLike]), and
/// nobody travels.
final class Demo implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern SITE = Pattern.compile("Then +(http://localhost:\\d+)");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    /// All journeys come from one address, and together they give more wrong answers than a home may.
    private static final Map<String, String> ONE_ADDRESS =
            Map.of("REKEY_THROTTLE_FREEPERADDRESS", "10000", "REKEY_THROTTLE_FREEPERNETWORK", "10000");

    private final RunningProgram program;
    private final URI address;
    private final Scratch data;

    private Demo(RunningProgram program, URI address, Scratch data) {
        this.program = program;
        this.address = address;
        this.data = data;
    }

    /// A demo of its own, for tests that travel in time or kill.
    static Demo start() {
        return start(new Scratch("demo"), ONE_ADDRESS);
    }

    /// @param data goes away with the demo
    static Demo start(Scratch data, Map<String, String> environment, String... more) {
        int port = RunningProgram.freePort();
        String[] arguments = Stream.concat(
                        Stream.of(
                                "demo",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                data.path().toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        Demo demo = new Demo(
                RunningProgram.start(environment, arguments), URI.create("http://localhost:%d".formatted(port)), data);
        try {
            demo.awaitReady();
        } catch (AssertionError late) {
            demo.close();
            throw late;
        }
        return demo;
    }

    /// Where the program keeps its keys and its database.
    Path data() {
        return data.path();
    }

    private void awaitReady() {
        Eventually.holds(Duration.ofMinutes(3), () -> {
            if (!program.alive()) {
                throw new AssertionError("the demo stopped: " + program.output());
            }
            return SITE.matcher(program.output()).find()
                    && answers(at("/demo/calendar"))
                    && answers(site().resolve("/"));
        });
    }

    private boolean answers(URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    RunningProgram program() {
        return program;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /// Where the online services of the demo are: the next port if it was free, another one if not.
    URI site() {
        var said = SITE.matcher(program.output());
        if (!said.find()) {
            throw new AssertionError("the demo is not ready: " + program.output());
        }
        return URI.create(said.group(1));
    }

    HttpResponse<String> send(String method, String path, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofMinutes(1));
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(json))
                    .header("Content-Type", "application/json");
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return JSON.readTree(send("GET", path, null).body());
    }

    List<JsonNode> people() {
        JsonNode people = json("/demo/people.json");
        return (people.isArray() ? people : people.get("people")).valueStream().toList();
    }

    /// Somebody new like one of the people of the demo, so that no test uses up the keys of another.
    Claimed someoneLike(String username) {
        return added("{\"like\": \"%s\"}".formatted(username));
    }

    /// Somebody new whom an officer can look up.
    Claimed someoneLike(String username, String nationalNumber) {
        return added("{\"like\": \"%s\", \"national_number\": \"%s\"}".formatted(username, nationalNumber));
    }

    private Claimed added(String wanted) {
        HttpResponse<String> answer = send("POST", "/demo/people", wanted);
        if (answer.statusCode() != 201) {
            throw new AssertionError("nobody was added: " + answer.body());
        }
        return new Claimed(JSON.readTree(answer.body()));
    }

    List<JsonNode> mails() {
        JsonNode mails = json("/demo/mailbox.json");
        return (mails.isArray() ? mails : mails.get("mails")).valueStream().toList();
    }

    List<JsonNode> mailsTo(Claimed person) {
        return mails().stream()
                .filter(mail -> mail.get("to").asString().equals(person.email()))
                .toList();
    }

    /// Waits for the mail: delivery follows the page by a moment.
    JsonNode mail(Predicate<JsonNode> wanted) {
        Eventually.holds(() -> mails().stream().anyMatch(wanted));
        return mails().stream().filter(wanted).findFirst().orElseThrow();
    }

    /// Registers a client and gives its id.
    String register(String redirectUri) {
        HttpResponse<String> answer =
                send("POST", "/demo/services", "{\"redirect_uris\": [\"%s\"]}".formatted(redirectUri));
        return JSON.readTree(answer.body()).get("client_id").asString();
    }

    void emptyMailbox() {
        send("DELETE", "/demo/mailbox", null);
    }

    void travelTo(Instant day) {
        HttpResponse<String> answer = send("PUT", "/demo/calendar", "{\"instant\":\"%s\"}".formatted(day));
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("the calendar did not travel: " + answer.body());
        }
    }

    @Override
    public void close() {
        program.close();
        data.close();
    }

    /// Gives tests the demo that all of them share; it stops with the last test.
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Demo.class, type -> start(), Demo.class);
        }
    }
}
