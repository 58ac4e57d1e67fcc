package io.redress.intake.mail.smtp;

import io.redress.platform.limit.Buckets;
import io.redress.platform.limit.Caller;
import java.util.Locale;

/** How many mails one address, one network and one sender from one network may bring in a minute. */
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
    boolean admits(String address) {
        var caller = Caller.of(address);
        return caller.loopback()
                || addresses
                        .take(caller.address())
                        .or(() -> networks.take(caller.network()))
                        .isEmpty();
    }

    /** Nobody proves who they are: what one network sends in a name takes nothing from its owner elsewhere. */
    boolean admits(String address, String sender) {
        return senders.take(Caller.of(address).network() + " " + plain(sender)).isEmpty();
    }

    private static String plain(String sender) {
        return sender.strip().toLowerCase(Locale.ROOT);
    }
}
