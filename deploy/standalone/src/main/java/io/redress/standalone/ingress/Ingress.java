package io.redress.standalone.ingress;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.standalone.Part;
import io.redress.standalone.network.HttpDoor;
import java.util.Map;

/** The system's one origin, on one port. */
public final class Ingress {

    private Ingress() {}

    /** Listens until the door is closed. The scheme is the one browsers see, which a front server may have changed. */
    public static HttpDoor open(
            String bind,
            int port,
            Map<Part, String> services,
            String publicScheme,
            MeterRegistry meters) {
        return HttpDoor.open(
                bind, port, new CountedRequests(new ServiceProxy(services, publicScheme), meters));
    }
}
