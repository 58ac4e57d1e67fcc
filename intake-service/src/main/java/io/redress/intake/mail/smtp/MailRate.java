package io.redress.intake.mail.smtp;

import io.redress.platform.limit.Buckets;
import io.redress.platform.limit.Caller;
import java.util.Locale;

/** How many mails one address, one network and one sender may bring in a minute. */
final class MailRate {

    private final Buckets addresses;
    private final Buckets networks;
    private final Buckets senders;

    MailRate(SmtpSettings settings) {
        this.addresses = new Buckets(settings.perMinute());
        this.networks = new Buckets(settings.networkPerMinute());
        this.senders = new Buckets(settings.senderPerMinute());
    }

    /** From this machine come our own tools and the mail server before us: there the sender alone counts. */
    boolean admits(String address, String sender) {
        var caller = Caller.of(address);
        var refused =
                caller.loopback()
                        ? senders.take(plain(sender))
                        : addresses
                                .take(caller.address())
                                .or(() -> networks.take(caller.network()))
                                .or(() -> senders.take(plain(sender)));
        return refused.isEmpty();
    }

    private static String plain(String sender) {
        return sender.strip().toLowerCase(Locale.ROOT);
    }
}
