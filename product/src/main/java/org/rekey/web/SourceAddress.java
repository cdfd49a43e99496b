package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The address that a request comes from, seen behind the trusted proxies. Its `toString` hides it: an address is
/// personal data.
public record SourceAddress(InetAddress value) {
    public static SourceAddress of(HttpServletRequest request) {
        return new SourceAddress(InetAddress.ofLiteral(request.getRemoteAddr()));
    }

    /// What one customer of a network is usually given, for counting: an IPv4 address, an IPv6 network of 64 bits.
    public String neighbourhood() {
        byte[] bytes = value.getAddress();
        return value instanceof Inet4Address
                ? value.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "/64";
    }

    static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SourceAddress[hidden]";
    }
}
