package org.rekey.audit;

import java.util.UUID;

/// The hash over the leaves of a batch, taken one by one in the order of transaction and event.
final class Root {
    private final Digest digest = new Digest("root");
    private int count;

    void add(long xid, UUID event, byte[] leaf) {
        digest.add(xid).add(event).add(leaf);
        count++;
    }

    int count() {
        return count;
    }

    Bytes value() {
        return Bytes.of(digest.value());
    }
}
