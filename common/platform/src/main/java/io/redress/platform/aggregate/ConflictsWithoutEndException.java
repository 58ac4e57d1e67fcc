package io.redress.platform.aggregate;

import org.springframework.dao.TransientDataAccessException;

/** Others wrote the same aggregate each time we tried. Passes when they are through. */
final class ConflictsWithoutEndException extends TransientDataAccessException {

    ConflictsWithoutEndException(String name, int tries) {
        super("lost " + tries + " times against other writers of " + name);
    }
}
