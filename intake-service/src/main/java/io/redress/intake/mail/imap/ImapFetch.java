package io.redress.intake.mail.imap;

import io.redress.contract.intake.QuarantineReason;
import io.redress.intake.files.TooLargeException;
import io.redress.intake.mail.Delivery;
import io.redress.intake.mail.HoldMail;
import io.redress.intake.mail.MailDoor;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * One look into the mailbox: every message above the high-water mark, oldest first, however many days
 * have gone by. A message is marked as seen, and the mark raised, when the broker has it; whether
 * somebody else marked it as seen says nothing. The first that cannot be kept ends the look.
 */
@Component
class ImapFetch {

    private static final int AT_ONCE = 50;

    private final ImapSettings settings;
    private final HighWaters marks;
    private final MailDoor door;
    private final HoldMail hold;

    ImapFetch(ImapSettings settings, HighWaters marks, MailDoor door, HoldMail hold) {
        this.settings = settings;
        this.marks = marks;
        this.door = door;
        this.hold = hold;
    }

    /**
     * How many messages were taken in.
     *
     * @throws MessagingException or {@link IOException} or a fault of broker or store: look again later
     */
    int look() throws MessagingException, IOException {
        var session = Session.getInstance(properties());
        try (var store = session.getStore(settings.protocol())) {
            store.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return take(folder);
            }
        }
    }

    private int take(Folder folder) throws MessagingException, IOException {
        var uids = (UIDFolder) folder;
        var mark = marks.of(settings.mailbox()).under(uids.getUIDValidity());
        int taken = 0;
        for (var batch = above(uids, mark); !batch.isEmpty(); batch = above(uids, mark)) {
            for (var message : batch) {
                take(message);
                mark = mark.reached(uids.getUID(message));
                marks.keep(settings.mailbox(), mark);
                message.setFlag(Flags.Flag.SEEN, true);
                taken++;
            }
        }
        return taken;
    }

    /** The next few. A range without an end always names the last message too, even one below its start. */
    private static List<Message> above(UIDFolder folder, HighWater mark) throws MessagingException {
        record Numbered(long uid, Message message) {}
        var above = new ArrayList<Numbered>();
        for (var message : folder.getMessagesByUID(mark.uid() + 1, UIDFolder.LASTUID)) {
            if (message != null && folder.getUID(message) > mark.uid()) {
                above.add(new Numbered(folder.getUID(message), message));
            }
        }
        return above.stream()
                .sorted(Comparator.comparingLong(Numbered::uid))
                .limit(AT_ONCE)
                .map(Numbered::message)
                .toList();
    }

    private void take(Message message) throws MessagingException, IOException {
        var raw = Files.createTempFile("redress-imap", ".eml");
        try {
            try (var file = Files.newOutputStream(raw)) {
                message.writeTo(file);
            }
            try {
                door.receive(raw, new Delivery(null, List.of()));
            } catch (TooLargeException over) {
                // Its sender was told "delivered" long ago, so it cannot be given back.
                hold.hold(raw, QuarantineReason.TOO_LARGE);
            }
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + settings.protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "30000");
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "partialfetch", "true");
        properties.setProperty(prefix + "fetchsize", "262144");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
