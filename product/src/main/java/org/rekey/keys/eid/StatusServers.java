package org.rekey.keys.eid;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Calls the servers of issuers, with little patience: a whole answer within the time limit and below a size, or
/// none. A person is waiting.
@Component
@WhenSwitchedOn
class StatusServers implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(StatusServers.class);
    private static final int OK = 200;

    private final Duration timeout;
    private @Nullable HttpClient http;

    StatusServers(EidSettings settings) {
        this.timeout = settings.revocation().timeout();
    }

    /// Made for the first question: to read whom the JVM trusts takes a fortieth of the start.
    private synchronized HttpClient http() {
        if (http == null) {
            var client = HttpClient.newBuilder()
                    .connectTimeout(timeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1);
            Optional.ofNullable(ProxySelector.getDefault()).ifPresent(client::proxy);
            http = client.build();
        }
        return http;
    }

    Optional<byte[]> get(URI address, int largest) {
        return send(HttpRequest.newBuilder(address).GET(), address, largest);
    }

    Optional<byte[]> post(URI address, String type, byte[] body, int largest) {
        var request =
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return send(request, address, largest);
    }

    private Optional<byte[]> send(HttpRequest.Builder request, URI address, int largest) {
        var answer = http().sendAsync(
                        request.timeout(timeout).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            var response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() == OK) {
                return Optional.of(response.body());
            }
            log.warn("{} answered {}", address.getHost(), response.statusCode());
        } catch (ExecutionException | TimeoutException unreachable) {
            answer.cancel(true);
            log.warn("{} does not answer: {}", address.getHost(), String.valueOf(unreachable.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public synchronized void destroy() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
