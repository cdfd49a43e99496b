package org.rekey.place;

import java.net.InetAddress;

/// A network in the notation of CIDR (RFC 4632, RFC 4291 section 2.3): `192.0.2.0/24`, `2001:db8::/32`. An address
/// without a length is a network of one.
///
/// @param prefix how many of the 128 bits of an IPv6 address, or of [the one][Address] that stands for IPv4, all
/// addresses of the network share
record Block(boolean four, Address first, int prefix) {
    private static final int BITS = 128;
    private static final int BEFORE_FOUR = 96;

    Block {
        if (!first.masked(prefix).equals(first)) {
            throw new IllegalArgumentException("the address has bits beyond the length of the network");
        }
    }

    static Block parse(String text) {
        var parts = text.split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]);
        boolean four = Address.four(address);
        int most = four ? BITS - BEFORE_FOUR : BITS;
        int length = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("the length of such a network lies between 0 and " + most);
        }
        return new Block(four, Address.of(address), four ? length + BEFORE_FOUR : length);
    }

    Address last() {
        return first.filled(prefix);
    }
}
