package io.redress.standalone.ingress;

import io.redress.standalone.Part;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which part owns a path. The longest prefix of whole segments wins; what nobody claims is intake's, the portal's. */
final class Routes {

    private record Route(String prefix, Part owner) {

        boolean matches(String path) {
            return path.startsWith(prefix)
                    && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    private static final List<Route> ROUTES =
            Stream.of(
                            owned(Part.IDENTITY, "/identity"),
                            owned(
                                    Part.INTAKE,
                                    "/api/complaints",
                                    "/api/calls",
                                    "/api/intake",
                                    "/desk/call",
                                    "/desk/intake"),
                            owned(Part.TRIAGE, "/api/triage", "/desk/triage"),
                            owned(Part.RESOLUTION, "/api/cases", "/api/queues", "/desk"),
                            owned(
                                    Part.FEEDBACK,
                                    "/survey",
                                    "/api/surveys",
                                    "/api/follow-ups",
                                    "/api/figures",
                                    "/desk/mail",
                                    "/desk/board",
                                    "/desk/follow-ups",
                                    "/api/audit",
                                    "/desk/audit"),
                            Part.SERVICES.stream().flatMap(Routes::loginAndDocuments))
                    .flatMap(it -> it)
                    .sorted(
                            Comparator.comparingInt((Route route) -> route.prefix().length())
                                    .reversed())
                    .toList();

    private Routes() {}

    private static Stream<Route> owned(Part owner, String... prefixes) {
        return Arrays.stream(prefixes).map(prefix -> new Route(prefix, owner));
    }

    private static Stream<Route> loginAndDocuments(Part service) {
        var name = service.label();
        return owned(
                service,
                "/oauth2/authorization/" + name,
                "/login/oauth2/code/" + name,
                "/logout/" + name,
                "/api-docs/" + name);
    }

    static Part owner(String path) {
        return ROUTES.stream()
                .filter(route -> route.matches(path))
                .map(Route::owner)
                .findFirst()
                .orElse(Part.INTAKE);
    }
}
