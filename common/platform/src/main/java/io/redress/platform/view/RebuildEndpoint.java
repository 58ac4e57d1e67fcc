package io.redress.platform.view;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code GET /actuator/views}: the views of this service and their latest rebuild. {@code POST
 * /actuator/views/NAME}: begins a rebuild (202), or 404 when the view is another service's.
 */
@Endpoint(id = "views")
final class RebuildEndpoint {

    private static final Rebuilds.Status NEVER = new Rebuilds.Status("never", 0);

    private final Rebuilds rebuilds;

    RebuildEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @ReadOperation
    Map<String, Rebuilds.Status> views() {
        var statuses = new TreeMap<String, Rebuilds.Status>();
        rebuilds.names().forEach(name -> statuses.put(name, NEVER));
        statuses.putAll(rebuilds.statuses());
        return statuses;
    }

    @WriteOperation
    WebEndpointResponse<Map<String, String>> rebuild(@Selector String name) {
        return rebuilds.begin(name)
                ? new WebEndpointResponse<>(Map.of("rebuilding", name), 202)
                : new WebEndpointResponse<>(
                        Map.of("unknown", name), WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
