package io.redress.intake.rights.view;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.RightsEvent;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.intake.journey.Journey;
import io.redress.intake.journey.Journeys;
import io.redress.intake.rights.domain.DataFacts;
import io.redress.intake.rights.domain.DataFile;
import io.redress.intake.rights.domain.RetentionPolicy;
import io.redress.platform.secret.LinkSecrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Looks dossiers up. */
@Component
public class Dossiers {

    private static final int MOST_OF_ONE_PERSON = 200;

    private final MongoOperations mongo;
    private final Journeys journeys;
    private final LinkSecrets secrets;
    private final RetentionPolicy policy;

    Dossiers(
            MongoOperations mongo, Journeys journeys, LinkSecrets secrets, RetentionPolicy policy) {
        this.mongo = mongo;
        this.journeys = journeys;
        this.secrets = secrets;
        this.policy = policy;
    }

    /** Empty while no view has heard of the complaint. */
    public Optional<Dossier> of(ComplaintId complaint) {
        var person = find(complaint, PersonView.NAME);
        var reference = person.getString("reference");
        return reference == null
                ? Optional.empty()
                : Optional.of(of(new Reference(reference), person));
    }

    /** All complaints of whoever has this mail address or telephone number. */
    public List<Dossier> ofPerson(String contact) {
        var marks = Contacts.lookedFor(contact, secrets);
        var query = Query.query(where(PersonView.CONTACTS).in(marks)).limit(MOST_OF_ONE_PERSON);
        return mongo.find(query, Document.class, PersonView.NAME).stream()
                .filter(person -> person.getString("reference") != null)
                .map(person -> of(new Reference(person.getString("reference")), person))
                .sorted(Comparator.comparing(dossier -> dossier.facts().ended()))
                .toList();
    }

    private Dossier of(Reference reference, Document person) {
        var complaint = reference.complaintId();
        var told = told(complaint);
        var journey = journeys.of(reference);
        return new Dossier(
                reference,
                file(told, person.get(PersonView.LAST_ARRIVAL, -1L)),
                facts(person, journey),
                journey,
                offsets(person, PersonView.SAID),
                offsets(person, PersonView.READ),
                reviews(person),
                told);
    }

    private SortedMap<Long, RightsEvent> told(ComplaintId complaint) {
        var told = new TreeMap<Long, RightsEvent>();
        find(complaint, RightsView.NAME)
                .get(RightsView.LOG, new Document())
                .forEach(
                        (offset, entry) ->
                                told.put(
                                        Long.valueOf(offset),
                                        RightsEntry.event(complaint, (Document) entry)));
        return told;
    }

    private static DataFile file(SortedMap<Long, RightsEvent> told, long lastArrival) {
        var file = DataFile.EMPTY;
        long erased = Long.MAX_VALUE;
        for (var entry : told.entrySet()) {
            file = file.after(entry.getValue());
            if (entry.getValue() instanceof PersonalDataErased) {
                erased = entry.getKey();
            }
        }
        return erased < lastArrival ? file.afterAnArrival() : file;
    }

    private DataFacts facts(Document person, Journey journey) {
        var paidBack = instant(journey, "case", "deliveredAt");
        var bought = person.getString("purchasedOn");
        var ended =
                Stream.of(
                                paidBack,
                                bought == null
                                        ? null
                                        : LocalDate.parse(bought)
                                                .atStartOfDay(policy.zone())
                                                .toInstant())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseGet(() -> Instant.parse(person.getString("receivedAt")));
        boolean money =
                journey.chosen().stream()
                        .flatMap(option -> option.remedies().stream())
                        .anyMatch(remedy -> remedy.amount() != null);
        return new DataFacts(
                journey.over() || person.getBoolean("discarded", false),
                money || person.getBoolean("transaction", false),
                ended);
    }

    private static @Nullable Instant instant(Journey journey, String... path) {
        var date = journey.document().getEmbedded(List.of(path), Date.class);
        return date == null ? null : date.toInstant();
    }

    private static Set<Long> offsets(Document person, String field) {
        return new HashSet<>(person.getList(field, Long.class, List.of()));
    }

    private static List<Dossier.Review> reviews(Document person) {
        return person.get(PersonView.REVIEWS, new Document()).entrySet().stream()
                .sorted(Comparator.comparing(entry -> Long.valueOf(entry.getKey())))
                .map(Map.Entry::getValue)
                .map(Document.class::cast)
                .map(
                        it ->
                                new Dossier.Review(
                                        Instant.parse(it.getString("at")),
                                        it.getBoolean("confirmed", false),
                                        it.getString("category"),
                                        it.getString("severity"),
                                        it.getList("flags", String.class, List.of())))
                .toList();
    }

    private Document find(ComplaintId complaint, String view) {
        var found = mongo.findById(complaint.toString(), Document.class, view);
        return found == null ? new Document() : found;
    }
}
