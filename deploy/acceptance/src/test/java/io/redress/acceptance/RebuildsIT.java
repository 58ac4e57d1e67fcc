package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.MailDoor.Letter;
import io.redress.acceptance.evidence.Views;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every view is what the log says, however it came about. */
class RebuildsIT {

    private final RunningRedress redress = Shared.redress();
    private final Story story = new Story(redress);
    private final Views views = new Views(redress);

    @Test
    void everyViewRebuiltFromTheLogEqualsTheOneBefore() {
        story.fromFilingToClosing(Complaint.of("The invoice charges a fee that nobody agreed to."));
        story.web.filed(Complaint.of("My number was passed on to advertisers who call every day."));
        story.mail.send(
                Letter.of(Complaint.of("I fell ill after eating the noodles in your shop.")));
        story.mail.send(
                Letter.of(Complaint.of("I am away.")).with("Auto-Submitted", "auto-replied"));
        views.awaitCaughtUp();
        var all = views.all();
        assertThat(all).extracting(Views.View::service).containsAll(RunningRedress.SERVICES);
        var before = views.dump(all);
        var ends = story.log.ends();

        views.rebuild(all);

        views.awaitCaughtUp();
        assertSame(views.dump(all), before);
        assertThat(story.log.ends()).as("a rebuild says nothing new").isEqualTo(ends);
    }

    /** View by view and document by document, so that a difference can be read. */
    static void assertSame(
            Map<Views.View, Map<String, String>> after,
            Map<Views.View, Map<String, String>> before) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (view, documents) -> {
                    var now = after.get(view);
                    assertThat(now.keySet()).as("ids in %s", view).isEqualTo(documents.keySet());
                    documents.forEach(
                            (id, text) ->
                                    assertThat(now.get(id)).as("%s %s", view, id).isEqualTo(text));
                });
    }
}
