package io.redress.feedback.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One entry as it is looked up. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRow(
        String id,
        Instant at,
        String service,
        String act,
        @Nullable String actor,
        @Nullable String actingFor,
        @Nullable String door,
        @Nullable String complaintId,
        String objects,
        @Nullable Integer status,
        String hash) {

    static AuditRow of(Document document) {
        return new AuditRow(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                document.getString("service"),
                document.getString("act"),
                document.getString("actor"),
                document.getString("actingFor"),
                document.getString("door"),
                document.getString("complaintId"),
                document.getString("objects"),
                document.getInteger("status"),
                document.getString("hash"));
    }
}
