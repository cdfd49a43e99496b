package org.rekey.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// The running server. Its life hangs on one thread of this program: when the thread ends, by [#close] or because
/// the whole program was killed, the kernel sends the server SIGINT, PostgreSQL's fast shutdown.
///
/// It leads a session of its own, so that Ctrl-C in a terminal reaches this program first, which drains and then
/// stops the server.
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A server that was killed while many wrote reads up to a gigabyte of its log again.
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final CountDownLatch ending;

    private ServerProcess(Process process, int port, CountDownLatch ending) {
        this.process = process;
        this.port = port;
        this.ending = ending;
    }

    static ServerProcess start(Cluster cluster) throws IOException {
        awaitPredecessor(cluster);
        var port = freePort();
        var ending = new CountDownLatch(1);
        var process = launch(command(cluster, port), cluster.serverLog(), ending);
        var server = new ServerProcess(process, port, ending);
        server.awaitReady(cluster);
        return server;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        ending.countDown();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Cluster cluster, int port) {
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(cluster.account()
                .command(
                        "setpriv",
                        "--pdeathsig=INT",
                        "--",
                        cluster.binaries().program("postgres"),
                        "-D",
                        cluster.folder().toString()));
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "jit=off", // costs the forecast up to 30 %
                "autovacuum_naptime=10s", // the outbox slows down without
                "log_min_messages=fatal", // an error's line would quote values of people
                "log_min_error_statement=panic"));
        settings.addAll(
                switch (cluster.durability()) {
                    case NONE -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
                    // of a million persons, what new rows touch of the indexes; memory is taken as it fills
                    case FULL -> List.of("shared_buffers=512MB");
                });
        settings.forEach(s -> words.addAll(List.of("-c", s)));
        return words;
    }

    private static Process launch(List<String> command, Path log, CountDownLatch ending) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("database-server").start(() -> {
            try {
                started.complete(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start());
                ending.await();
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    // the server of a program that was killed a moment ago is still writing its last checkpoint
    private static void awaitPredecessor(Cluster cluster) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var old = PostmasterFile.of(cluster.folder());
        while (old.names(cluster.folder())) {
            if (System.nanoTime() > deadline) {
                throw EmbeddedPostgres.unavailable("another PostgreSQL still uses " + cluster.folder());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            old = PostmasterFile.of(cluster.folder());
        }
    }

    private void awaitReady(Cluster cluster) throws IOException {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (!PostmasterFile.of(cluster.folder()).readyOn(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw EmbeddedPostgres.unavailable("PostgreSQL does not start: "
                        + Files.readString(cluster.serverLog()).strip());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
