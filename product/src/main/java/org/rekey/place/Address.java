package org.rekey.place;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Comparator;

/// An address as a number without sign of 128 bits, of which one of IPv4 fills the last 32. Its `toString` hides it.
record Address(long high, long low) implements Comparable<Address> {
    /// After which there is none.
    static final Address LAST = new Address(-1, -1);

    private static final Comparator<Address> ORDER = Comparator.comparing(Address::high, Long::compareUnsigned)
            .thenComparing(Address::low, Long::compareUnsigned);

    static Address of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return four(address)
                ? new Address(0, Integer.toUnsignedLong(bytes.getInt()))
                : new Address(bytes.getLong(), bytes.getLong());
    }

    static boolean four(InetAddress address) {
        return address instanceof Inet4Address;
    }

    /// With every bit after the first ones off.
    Address masked(int bits) {
        return new Address(high & ~restHigh(bits), low & ~restLow(bits));
    }

    /// With every bit after the first ones on.
    Address filled(int bits) {
        return new Address(high | restHigh(bits), low | restLow(bits));
    }

    Address next() {
        return new Address(low == -1 ? high + 1 : high, low + 1);
    }

    private static long restHigh(int bits) {
        return bits >= Long.SIZE ? 0 : -1L >>> bits;
    }

    private static long restLow(int bits) {
        if (bits <= Long.SIZE) {
            return -1L;
        }
        return bits == 2 * Long.SIZE ? 0 : -1L >>> (bits - Long.SIZE);
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
