package io.redress.platform.view;

import io.redress.contract.EventEnvelope;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A change to one document, made at most once per event: it is applied only where the mark's last
 * sequence is lower, and moves the mark in the same write.
 *
 * @param id of the document
 * @param update field operators only: the smallest store knows no pipelines
 * @param mark the stream whose order guards this change; letters, digits and dashes
 * @param sequence of the event in that stream
 */
public record ViewChange(String id, Update update, String mark, long sequence) {

    /** To the document of the complaint, guarded by the stream, which is the topic for all but a few events. */
    public static ViewChange of(EventEnvelope<?> envelope, Update update) {
        return of(envelope, envelope.complaintId().toString(), update);
    }

    /** To a document that stands for the complaint under another id. */
    public static ViewChange of(EventEnvelope<?> envelope, String id, Update update) {
        return new ViewChange(id, update, envelope.stream(), envelope.sequence());
    }

    /** To a document that several complaints change: the mark must name the one that does. */
    public static ViewChange marked(
            EventEnvelope<?> envelope, String id, String mark, Update update) {
        return new ViewChange(id, update, mark, envelope.sequence());
    }
}
