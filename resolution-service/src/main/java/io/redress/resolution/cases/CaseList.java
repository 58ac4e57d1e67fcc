package io.redress.resolution.cases;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import io.redress.contract.resolution.CaseState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Cases by what they are listed by, in pages: the next clock due first, then the worst. */
@Component
public class CaseList {

    public static final int PAGE = 25;

    /** Beyond it a filter finds better than turning pages, and a store without indexes has less to carry. */
    static final int LAST_PAGE = 200;

    private static final Sort BY_DUE =
            Sort.by(CaseFacets.path(CaseFacets.DUE), CaseFacets.path(CaseFacets.SEVERITY), "_id");

    private final MongoOperations mongo;

    CaseList(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * One line of a list.
     *
     * @param dueAt when the next clock is breached, or was; null while none runs
     */
    public record Line(
            ComplaintId complaintId,
            String reference,
            CaseState state,
            Category category,
            Severity severity,
            String queue,
            int tier,
            @Nullable String agent,
            @Nullable Instant dueAt,
            int unheard,
            long version) {}

    /** How many active cases of a queue are in a state. */
    public record Count(String queue, CaseState state, long cases) {}

    public List<Line> queue(String queue, int page) {
        return find(active().and(CaseFacets.path(CaseFacets.QUEUE)).is(queue), page);
    }

    /** Null for any; without a state only cases that are worked on. */
    public List<Line> find(@Nullable CaseState state, @Nullable String agent, int page) {
        var criteria =
                state == null
                        ? active()
                        : where(CaseFacets.path(CaseFacets.STATE)).is(state.code());
        return find(
                agent == null
                        ? criteria
                        : criteria.and(CaseFacets.path(CaseFacets.AGENT)).is(agent),
                page);
    }

    /** Empty while it is not opened. */
    public Optional<Line> one(ComplaintId id) {
        return find(where("_id").is(id.toString()), 0).stream().findFirst();
    }

    /** Of all active cases. */
    public List<Count> counts() {
        var grouped =
                newAggregation(
                        match(active()),
                        group(CaseFacets.path(CaseFacets.QUEUE), CaseFacets.path(CaseFacets.STATE))
                                .count()
                                .as("cases"));
        return mongo
                .aggregate(grouped, CaseType.COLLECTION, Document.class)
                .getMappedResults()
                .stream()
                .map(CaseList::count)
                .toList();
    }

    /** Worked on, and in trouble before then; at most a page. */
    public List<Line> dueBefore(Instant then) {
        return find(active().and(CaseFacets.path(CaseFacets.DUE)).lt(Date.from(then)), 0);
    }

    /** Gone up, and nobody has taken them there yet; at most a page. */
    public List<Line> waiting() {
        return find(active().and(CaseFacets.path(CaseFacets.WAITS)).is(true), 0);
    }

    /** With an offer that a second person of this tier may decide on; at most a page. */
    public List<Line> toApprove(int tier) {
        return find(active().and(CaseFacets.path(CaseFacets.APPROVAL_TIER)).lte(tier), 0);
    }

    /** How many active cases somebody has, and how many of them are late. */
    public record Load(String agent, long cases, long late) {}

    /** Of everybody who has any, the most loaded first. */
    public List<Load> loads(Instant now) {
        var late = byAgent(active().and(CaseFacets.path(CaseFacets.DUE)).lt(Date.from(now)));
        return byAgent(active()).entrySet().stream()
                .map(e -> new Load(e.getKey(), e.getValue(), late.getOrDefault(e.getKey(), 0L)))
                .sorted(Comparator.comparingLong(Load::cases).reversed().thenComparing(Load::agent))
                .toList();
    }

    private Map<String, Long> byAgent(Criteria criteria) {
        var grouped =
                newAggregation(
                        match(criteria.and(CaseFacets.path(CaseFacets.AGENT)).exists(true)),
                        group(CaseFacets.path(CaseFacets.AGENT)).count().as("cases"));
        return mongo
                .aggregate(grouped, CaseType.COLLECTION, Document.class)
                .getMappedResults()
                .stream()
                .collect(
                        toMap(
                                each -> each.getString("_id"),
                                each -> each.get("cases", Number.class).longValue()));
    }

    private static Criteria active() {
        return where(CaseFacets.path(CaseFacets.ACTIVE)).is(true);
    }

    private List<Line> find(Criteria criteria, int page) {
        var query =
                Query.query(criteria)
                        .with(BY_DUE)
                        .skip((long) Math.clamp(page, 0, LAST_PAGE) * PAGE)
                        .limit(PAGE);
        query.fields().include("facets", "version");
        return mongo.find(query, Document.class, CaseType.COLLECTION).stream()
                .filter(document -> facets(document).containsKey(CaseFacets.REFERENCE))
                .map(CaseList::line)
                .toList();
    }

    private static Line line(Document document) {
        var facets = facets(document);
        var due = facets.get(CaseFacets.DUE, Date.class).toInstant();
        return new Line(
                ComplaintId.of(document.getString("_id")),
                facets.getString(CaseFacets.REFERENCE),
                Coded.of(CaseState.class, facets.getString(CaseFacets.STATE)),
                Coded.of(Category.class, facets.getString(CaseFacets.CATEGORY)),
                CaseFacets.severity(facets.getInteger(CaseFacets.SEVERITY)),
                facets.getString(CaseFacets.QUEUE),
                facets.getInteger(CaseFacets.TIER),
                facets.getString(CaseFacets.AGENT),
                due.equals(CaseFacets.NOT_DUE) ? null : due,
                facets.getInteger(CaseFacets.UNHEARD),
                document.get("version", Number.class).longValue());
    }

    private static Count count(Document grouped) {
        var id = grouped.get("_id", Document.class);
        return new Count(
                id.getString(CaseFacets.QUEUE),
                Coded.of(CaseState.class, id.getString(CaseFacets.STATE)),
                grouped.get("cases", Number.class).longValue());
    }

    private static Document facets(Document document) {
        return document.get("facets", Document.class);
    }
}
