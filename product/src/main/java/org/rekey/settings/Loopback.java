package org.rekey.settings;

/// The host names that cannot be made to mean another machine.
public final class Loopback {
    private Loopback() {}

    /// @param host a name or an address; of IPv6 with or without the brackets that addresses of the web put
    /// around it
    public static boolean is(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.equals("::1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }
}
