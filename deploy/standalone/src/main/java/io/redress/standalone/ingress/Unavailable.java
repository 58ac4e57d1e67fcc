package io.redress.standalone.ingress;

import io.redress.standalone.Part;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** The ingress's own answer when a service gives none: a problem as RFC 9457 has it, and when to try again. */
record Unavailable(int status, String title, String detail) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RETRY_AFTER_SECONDS = "3";

    static Unavailable because(Throwable failure, Part owner) {
        if (failure instanceof ConnectException) {
            return new Unavailable(
                    503,
                    "Service Unavailable",
                    "The "
                            + owner.label()
                            + " part of Redress is not running at the moment. Try again in a few seconds.");
        }
        if (failure instanceof TimeoutException) {
            return new Unavailable(
                    504,
                    "Gateway Timeout",
                    "The "
                            + owner.label()
                            + " part of Redress did not answer in time. Try again in a few seconds.");
        }
        return new Unavailable(
                502,
                "Bad Gateway",
                "The "
                        + owner.label()
                        + " part of Redress broke off. Whether it did what was asked is not known;"
                        + " sending the same request again is safe where it carries an Idempotency-Key.");
    }

    void write(Response response, String path, Callback callback) {
        var problem =
                Map.of(
                        "type",
                        "about:blank",
                        "title",
                        title,
                        "status",
                        status,
                        "detail",
                        detail,
                        "instance",
                        path);
        response.reset();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, JSON.writeValueAsString(problem), callback);
    }
}
