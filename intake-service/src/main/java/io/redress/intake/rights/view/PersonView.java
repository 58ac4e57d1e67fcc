package io.redress.intake.rights.view;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * One document per complaint: by which marks its person is found, and at which offsets of the log lies
 * what they said. The words themselves stay in the log, sealed there, and are read again when a copy is
 * asked for.
 */
@Component
class PersonView implements Projection {

    static final String NAME = "intake-persons";
    static final String CONTACTS = "contacts";
    static final String SAID = "said";
    static final String READ = "read";
    static final String REVIEWS = "reviews";
    static final String LAST_ARRIVAL = "lastArrival";

    private final LinkSecrets secrets;
    private final ErasureWork work;

    PersonView(LinkSecrets secrets, ErasureWork work) {
        this.secrets = secrets;
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return EnumSet.of(Topic.INTAKE, Topic.TRIAGE);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return IntakeEvent.class.isAssignableFrom(type.payload())
                || type.payload() == PersonalDataErased.class
                || type.payload() == ComplaintTriaged.class
                || type.payload() == TriageConfirmed.class
                || type.payload() == TriageCorrected.class;
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        var update =
                switch (envelope.event()) {
                    case IntakeEvent event ->
                            PersonFields.update(event, envelope.sequence(), secrets);
                    case PersonalDataErased ignored -> new Update().unset(CONTACTS).unset(SAID);
                    case ComplaintTriaged ignored ->
                            new Update().addToSet(READ, envelope.sequence());
                    case TriageConfirmed it -> review(envelope.sequence(), it, it.judgement());
                    case TriageCorrected it -> review(envelope.sequence(), it, it.right());
                    default -> null;
                };
        return update == null ? List.of() : List.of(ViewChange.of(envelope, update));
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index().on(CONTACTS, Direction.ASC));
    }

    @Override
    public void written(Set<String> ids) {
        work.arrived(ids);
    }

    private static @Nullable Update review(long sequence, Review review, Judgement judgement) {
        return new Update()
                .set(
                        REVIEWS + "." + sequence,
                        new Document("at", review.occurredAt().toString())
                                .append("confirmed", review instanceof TriageConfirmed)
                                .append("category", judgement.category().code())
                                .append("severity", judgement.severity().code())
                                .append(
                                        "flags",
                                        judgement.flags().stream()
                                                .map(flag -> flag.code())
                                                .sorted()
                                                .toList()));
    }
}
