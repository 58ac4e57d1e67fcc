package io.redress.identity.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Under which key tries from an address are counted: an IPv6 network of 64 bits is one caller, as it is one line. */
final class CallerAddress {

    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    static String key(String remoteAddress) {
        // Only literals with a colon are parsed: anything else could be a name, and would be asked
        // of the DNS.
        if (!remoteAddress.contains(":")) {
            return remoteAddress;
        }
        try {
            var bytes = InetAddress.getByName(remoteAddress).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return remoteAddress;
        }
    }
}
