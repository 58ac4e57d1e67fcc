package io.redress.resolution.domain;

import io.redress.resolution.domain.CaseCommand.Twin;
import io.redress.resolution.domain.ResolutionCase.Active;

/** What a case may be merged into: nobody looks any more into one that has ended. */
public final class Merging {

    private Merging() {}

    /** @throws io.redress.platform.Refusal when nobody works on the target */
    public static Twin into(ResolutionCase target, String reason) {
        if (!(target instanceof Active active)) {
            throw Rule.MERGE_TARGET.refuses();
        }
        return new Twin(active.id(), active.file().reference(), reason);
    }
}
