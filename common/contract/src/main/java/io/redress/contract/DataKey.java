package io.redress.contract;

import java.util.UUID;

/** One of a complaint's keys at work. Thread-safe. The same text in the same place seals to the same letters. */
public interface DataKey {

    UUID id();

    /**
     * @param place where the text stands; opened anywhere else it is refused
     */
    String seal(String text, String place);

    /** @throws UnreadableRecordException when it was changed, cut or moved */
    String open(String sealed, String place);
}
