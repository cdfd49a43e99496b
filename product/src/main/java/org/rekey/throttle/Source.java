package org.rekey.throttle;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/// Where a request came from, as far as throttling looks: an IPv6 subscriber has a /64 at least, so single addresses
/// there mean nothing (RFC 6177).
public record Source(InetAddress address) {
    /// The buckets in which wrong answers from here are counted: the address and its network.
    public List<Bucket> buckets() {
        byte[] bytes = address.getAddress();
        boolean version4 = bytes.length == 4;
        return List.of(
                new Bucket(Scope.ADDRESS, prefix(bytes, version4 ? 4 : 8)),
                new Bucket(Scope.NETWORK, prefix(bytes, version4 ? 3 : 6)));
    }

    private static String prefix(byte[] bytes, int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }

    @Override
    public String toString() {
        return "Source[hidden]";
    }
}
