package org.rekey.transfer;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.rekey.transfer.Lines.Chunk;
import org.rekey.transfer.Runs.Position;

/// One file on its way in. Reading, checking, sealing and hashing happen on as many threads as there are
/// processors, a few chunks ahead; this thread writes them, in order, each in one transaction. So memory holds
/// a few thousand lines, whatever the file holds.
///
/// A file that was brought in part goes on behind the last chunk that was written; what was written is read
/// past and compared.
final class Import {
    private static final int AHEAD = 2;

    private final LineReader reader;
    private final Writing writing;
    private final Runs runs;
    private final InstantSource clock;
    private final Consumer<Tally> progress;

    Import(LineReader reader, Writing writing, Runs runs, InstantSource clock, Consumer<Tally> progress) {
        this.reader = reader;
        this.writing = writing;
        this.runs = runs;
        this.clock = clock;
        this.progress = progress;
    }

    /// Reads the file to its end.
    ///
    /// @return empty when it must be read from the beginning, by [#again]: it begins like one that was
    /// brought and goes on otherwise, or lines of it were refused
    Optional<Outcome> run(Lines lines, String file) throws IOException {
        var first = lines.next();
        if (first == null) {
            return Optional.of(new Outcome(new byte[0], Tally.NONE));
        }
        reader.prepare(first);
        var head = first.digest();
        var position = runs.of(head);
        if (position.isEmpty()) {
            runs.begin(head, file, clock.instant());
            return Optional.of(new Outcome(head, bring(head, first, lines, Tally.NONE)));
        }
        if (position.get().again()) {
            return Optional.empty();
        }
        if (!passed(first, lines, position.get())) {
            return Optional.empty();
        }
        var next = position.get().chunks() == 0 ? first : lines.next();
        return Optional.of(new Outcome(
                head,
                next == null
                        ? finished(head, position.get())
                        : bring(head, next, lines, position.get().tally())));
    }

    /// Forgets how far a file with this beginning had come, and reads it whole. Whoever is known stays as he is.
    Outcome again(Lines lines, String file) throws IOException {
        var first = Objects.requireNonNull(lines.next());
        reader.prepare(first);
        runs.begin(first.digest(), file, clock.instant());
        return new Outcome(first.digest(), bring(first.digest(), first, lines, Tally.NONE));
    }

    /// Says what would be done, and writes nothing.
    Tally rehearse(Lines lines, Consumer<List<Brought.Refused>> refused) throws IOException {
        var tally = Tally.NONE;
        var earlier = new EarlierLines();
        for (var chunk = lines.next(); chunk != null; chunk = lines.next()) {
            reader.prepare(chunk);
            var judged = writing.judge(read(chunk), earlier);
            refused.accept(judged.refused());
            tally = tally.plus(judged.tally());
            progress.accept(tally);
        }
        return tally;
    }

    /// Reads past what was brought, if something was.
    ///
    /// @return false when the file is another than the one that was brought
    private static boolean passed(Chunk first, Lines lines, Position position) throws IOException {
        if (position.chunks() == 0) {
            return true;
        }
        var last = first;
        while (last != null && last.index() < position.chunks() - 1) {
            last = lines.next();
        }
        return last != null && Arrays.equals(last.digest(), position.reached());
    }

    private Tally bring(byte[] head, Chunk first, Lines lines, Tally before) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(processors)) {
            var ahead = new ArrayDeque<Ahead>();
            var tally = before;
            Chunk next = first;
            while (next != null || !ahead.isEmpty()) {
                while (next != null && ahead.size() < processors * AHEAD) {
                    ahead.add(prepared(threads, next));
                    next = lines.next();
                }
                var one = ahead.removeFirst();
                tally = tally.plus(writing.write(head, one.chunk(), one.lines(), tally, clock.instant()));
                progress.accept(tally);
            }
            runs.finished(head, clock.instant());
            return tally;
        }
    }

    private Ahead prepared(ExecutorService threads, Chunk chunk) {
        if (chunk.index() > 0) {
            reader.prepare(chunk);
        }
        return new Ahead(chunk, threads.submit(() -> read(chunk)));
    }

    private List<Brought> read(Chunk chunk) {
        return chunk.lines().stream().map(reader::read).toList();
    }

    private Tally finished(byte[] head, Position position) {
        runs.finished(head, clock.instant());
        return position.tally();
    }

    /// What a file came to.
    ///
    /// @param head names it in `transfer_run`
    record Outcome(byte[] head, Tally tally) {}

    /// A chunk that is being read.
    private record Ahead(Chunk chunk, Future<List<Brought>> reading) {
        List<Brought> lines() {
            try {
                return reading.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
    }
}
