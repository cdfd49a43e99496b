package org.rekey.audit;

import java.util.regex.Pattern;

/// A sealed stretch of the trail: all events of the transactions from `from` up to, not including, `to`.
///
/// @param root hash over the events in the order of their transactions
/// @param previous hash of the batch before, across epochs
/// @param hash over everything here; what is signed, and what leaves the machine as a head
record Batch(int epoch, int number, long from, long to, int events, Bytes root, Bytes previous, Bytes hash) {
    /// A [#head] in a line of text: 43 letters of base64url stand for the hash.
    static final Pattern HEAD = Pattern.compile("(?<![\\w-])\\d+ \\d+ [A-Za-z0-9_-]{43}(?![\\w-])");

    /// What the very first batch follows.
    static final Bytes NOTHING = Bytes.of(new byte[Digest.LENGTH]);

    static Batch of(int epoch, int number, long from, long to, int events, Bytes root, Bytes previous) {
        return new Batch(
                epoch, number, from, to, events, root, previous, hash(epoch, number, from, to, events, root, previous));
    }

    /// The hash that belongs to the other fields.
    Bytes expectedHash() {
        return hash(epoch, number, from, to, events, root, previous);
    }

    /// One line to keep elsewhere: epoch, number and hash.
    String head() {
        return epoch + " " + number + " " + hash.inText();
    }

    private static Bytes hash(int epoch, int number, long from, long to, int events, Bytes root, Bytes previous) {
        var digest = new Digest("batch")
                .add(previous.toArray())
                .add(root.toArray())
                .add(epoch)
                .add(number)
                .add(from)
                .add(to)
                .add(events);
        return Bytes.of(digest.value());
    }
}
