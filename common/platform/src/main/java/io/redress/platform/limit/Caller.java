package io.redress.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where somebody comes from, as far as it can be held against them. A customer with IPv6 has a whole /64 to
 * themselves, so that is one address; a network is a /24, or a /48.
 */
public record Caller(String address, String network, boolean loopback) {

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");

    public static Caller of(String address) {
        try {
            // Anything but a literal address would be looked up as a name.
            var literal = withoutZone(address);
            return LITERAL.matcher(literal).matches()
                    ? of(InetAddress.getByName(literal))
                    : new Caller(address, address, false);
        } catch (UnknownHostException noAddress) {
            return new Caller(address, address, false);
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static Caller of(InetAddress from) {
        boolean wide = from instanceof Inet6Address;
        return new Caller(
                begin(from, wide ? 8 : 4), begin(from, wide ? 6 : 3), from.isLoopbackAddress());
    }

    private static String begin(InetAddress address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes)) + "/" + bytes;
    }
}
