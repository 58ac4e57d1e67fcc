package io.redress.resolution.improvement;

import io.redress.resolution.domain.improvement.RecallScope;
import io.redress.resolution.search.Search;
import io.redress.resolution.stories.Stories;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the complaints of customers who have what is called back. */
@Component
class Affected {

    private static final int MOST = 5_000;

    private final Search search;
    private final Stories stories;

    Affected(Search search, Stories stories) {
        this.search = search;
        this.stories = stories;
    }

    List<UUID> by(RecallScope scope) {
        return search.find(scope.product(), MOST).stream()
                .map(stories::of)
                .filter(story -> story.complaint() != null && scope.covers(story.complaint()))
                .map(story -> story.complaintId().value())
                .toList();
    }
}
