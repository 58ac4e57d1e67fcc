package io.redress.standalone.ingress;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts and times what passes, by the part that owns the path and the class of the answer. */
final class CountedRequests extends Handler.Wrapper {

    private final MeterRegistry meters;

    CountedRequests(Handler passedOn, MeterRegistry meters) {
        super(passedOn);
        this.meters = meters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var sample = Timer.start(meters);
        Request.addCompletionListener(
                request,
                failure ->
                        sample.stop(
                                Timer.builder("redress.ingress.requests")
                                        .description("Requests through the one origin")
                                        .tag("service", ServiceProxy.owner(request).label())
                                        .tag("status", response.getStatus() / 100 + "xx")
                                        .register(meters)));
        return super.handle(request, response, callback);
    }
}
