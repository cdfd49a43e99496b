package org.rekey.transfer;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.Sha256;

/// The lines of a file, a thousand at a time, packed by gzip or not. However long a line is, no more of it is
/// kept in memory than any line may have.
final class Lines implements Closeable {
    /// How many lines make a chunk. Positions are counted in chunks: another number makes them void.
    static final int CHUNK = 1000;

    /// Of one line, in bytes. A person with every key that there is needs a fifth.
    static final int LONGEST = 64 * 1024;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;
    private byte[] digest = new byte[0];
    private int chunks;

    private Lines(InputStream in) {
        this.in = in;
    }

    /// Reads a stream, and what is packed in it where its first bytes say that it is packed (RFC 1952).
    static Lines of(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 2);
        byte[] first = pushback.readNBytes(2);
        pushback.unread(first);
        boolean packed = first.length == 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
        return new Lines(packed ? new GZIPInputStream(pushback, BUFFER) : pushback);
    }

    /// The next thousand lines; fewer at the end, and null behind it.
    @Nullable
    Chunk next() throws IOException {
        List<Line> lines = new ArrayList<>(CHUNK);
        var sum = Sha256.begun();
        sum.update(digest);
        while (lines.size() < CHUNK) {
            var line = line(sum);
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        if (lines.isEmpty()) {
            return null;
        }
        digest = sum.digest();
        return new Chunk(chunks++, lines, digest);
    }

    private @Nullable Line line(MessageDigest sum) throws IOException {
        if (from == to && !fill()) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        long length = 0;
        do {
            int end = end();
            sum.update(buffer, from, end - from);
            length += end - from;
            if (length <= LONGEST) {
                bytes.write(buffer, from, end - from);
            }
            from = end;
            if (from < to) {
                from++; // behind the line feed
                break;
            }
        } while (fill());
        sum.update((byte) '\n');
        return length <= LONGEST ? new Line.Text(number, bytes.toByteArray()) : new Line.TooLong(number);
    }

    private int end() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// A thousand lines that are written in one transaction.
    ///
    /// @param index from 0
    /// @param digest over every line of the file up to the end of this chunk
    record Chunk(int index, List<Line> lines, byte[] digest) {
        Chunk {
            lines = List.copyOf(lines);
            digest = digest.clone();
        }
    }
}
