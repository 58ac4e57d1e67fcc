package io.redress.intake.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/**
 * The ledger as it stands.
 *
 * @param total of all channels
 * @param answers what customers answered about complaints that we have
 * @param balanced whether every account's received equals the sum of its outcomes
 */
record Ledger(
        Map<String, Long> total,
        Map<String, Map<String, Long>> byChannel,
        Map<String, Long> answers,
        boolean balanced) {

    static Ledger of(Iterable<Document> pages) {
        var total = emptyAccount();
        var byChannel = new LinkedHashMap<String, Map<String, Long>>();
        for (var channel : io.redress.contract.Channel.values()) {
            byChannel.put(channel.code(), emptyAccount());
        }
        var answers = emptyAccount();
        for (var page : pages) {
            add(page.get(Entry.ANSWERS, new Document()), answers);
            page.get(Entry.CHANNELS, new Document())
                    .forEach(
                            (channel, account) -> {
                                add(
                                        (Document) account,
                                        byChannel.computeIfAbsent(channel, c -> emptyAccount()));
                                add((Document) account, total);
                            });
        }
        var imbalance =
                imbalance(answers) + byChannel.values().stream().mapToLong(Ledger::imbalance).sum();
        answers.remove(Count.QUARANTINED.code());
        return new Ledger(total, byChannel, answers, imbalance == 0);
    }

    /** How many arrivals are not accounted for, over all accounts; 0 when all is well. */
    long imbalance() {
        return imbalance(answers) + byChannel.values().stream().mapToLong(Ledger::imbalance).sum();
    }

    private static long imbalance(Map<String, Long> account) {
        long outcomes =
                Arrays.stream(Count.values())
                        .filter(count -> count != Count.RECEIVED)
                        .mapToLong(count -> account.getOrDefault(count.code(), 0L))
                        .sum();
        return Math.abs(account.getOrDefault(Count.RECEIVED.code(), 0L) - outcomes);
    }

    private static Map<String, Long> emptyAccount() {
        var account = new LinkedHashMap<String, Long>();
        Arrays.stream(Count.values()).forEach(count -> account.put(count.code(), 0L));
        return account;
    }

    private static void add(Document from, Map<String, Long> to) {
        from.forEach((count, value) -> to.merge(count, ((Number) value).longValue(), Long::sum));
    }
}
