package io.redress.standalone.ingress;

import io.redress.standalone.Part;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/**
 * Passes a request on as it came, and tells the service who asked and by what name. What a caller says about
 * itself in forwarding headers is dropped: only the ingress knows.
 */
final class ServiceProxy extends ProxyHandler.Reverse {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int CONNECTIONS_PER_SERVICE = 512;

    private final String publicScheme;

    ServiceProxy(Map<Part, String> services, String publicScheme) {
        super(request -> target(request, services));
        this.publicScheme = publicScheme;
    }

    private static HttpURI target(Request request, Map<Part, String> services) {
        var service = HttpURI.from(Objects.requireNonNull(services.get(owner(request))));
        return HttpURI.build(request.getHttpURI())
                .scheme(service.getScheme())
                .authority(service.getHost(), service.getPort());
    }

    static Part owner(Request request) {
        var path = request.getHttpURI().getCanonicalPath();
        return Routes.owner(path == null ? "/" : path);
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        client.setMaxConnectionsPerDestination(CONNECTIONS_PER_SERVICE);
        client.setIdleTimeout(LONGEST_SILENCE.toMillis());
        client.setConnectTimeout(2_000);
    }

    @Override
    protected void copyRequestHeaders(
            Request fromCaller, org.eclipse.jetty.client.Request toService) {
        super.copyRequestHeaders(fromCaller, toService);
        toService.headers(ServiceProxy::dropForwarding);
    }

    private static void dropForwarding(HttpFields.Mutable headers) {
        for (var field = headers.iterator(); field.hasNext(); ) {
            if (isForwarding(field.next().getName())) {
                field.remove();
            }
        }
    }

    private static boolean isForwarding(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.startsWith("x-forwarded-")
                || name.equals("x-real-ip");
    }

    @Override
    protected void addProxyHeaders(Request fromCaller, org.eclipse.jetty.client.Request toService) {
        var host = fromCaller.getHeaders().get(HttpHeader.HOST);
        toService.headers(
                headers -> {
                    headers.put(HttpHeader.X_FORWARDED_FOR, Request.getRemoteAddr(fromCaller));
                    headers.put(HttpHeader.X_FORWARDED_PROTO, publicScheme);
                    if (host != null) {
                        headers.put(HttpHeader.HOST, host);
                        headers.put(HttpHeader.X_FORWARDED_HOST, host);
                        headers.put(HttpHeader.X_FORWARDED_PORT, port(host));
                    }
                });
    }

    /** Said beside the host, because Tomcat does not believe a port that stands in the host's header. */
    private String port(String host) {
        var implied = publicScheme.equals("https") ? 443 : 80;
        return String.valueOf(new HostPort(host).getPort(implied));
    }

    @Override
    protected void onServerToProxyResponseFailure(
            Request fromCaller,
            org.eclipse.jetty.client.Request toService,
            org.eclipse.jetty.client.Response fromService,
            Response toCaller,
            Callback callback,
            Throwable failure) {
        if (toCaller.isCommitted()) {
            callback.failed(failure);
        } else {
            Unavailable.because(failure, owner(fromCaller))
                    .write(toCaller, fromCaller.getHttpURI().getPath(), callback);
        }
    }
}
