package io.redress.resolution.acting;

import io.redress.resolution.stories.Story.Step;
import java.util.List;

/** The case went on after the colleague looked at it. Nothing was changed; this is what happened meanwhile. */
public final class StaleCaseException extends RuntimeException {

    private final long currentVersion;
    private final transient List<Step> changes;

    public StaleCaseException(long currentVersion, List<Step> changes) {
        super("the case is at version " + currentVersion);
        this.currentVersion = currentVersion;
        this.changes = List.copyOf(changes);
    }

    public long currentVersion() {
        return currentVersion;
    }

    public List<Step> changes() {
        return changes;
    }
}
