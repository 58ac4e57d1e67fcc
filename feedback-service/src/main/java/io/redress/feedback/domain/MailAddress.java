package io.redress.feedback.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses we write to: plain ASCII of the common form, and none of our own, so that no letter
 * comes back to us as a new complaint. Everyone else reads in the portal.
 */
public final class MailAddress {

    private static final Pattern COMMON =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@"
                            + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){0,10}[A-Za-z0-9-]{1,63}");

    private MailAddress() {}

    public static boolean isUsable(String address, String ownDomain) {
        if (address.length() > 254 || !COMMON.matcher(address).matches()) {
            return false;
        }
        if (address.contains("..") || address.contains(".@")) {
            return false;
        }
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return !domain.equals(ownDomain.toLowerCase(Locale.ROOT));
    }
}
