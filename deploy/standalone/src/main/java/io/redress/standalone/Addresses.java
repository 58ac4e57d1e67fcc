package io.redress.standalone;

import io.redress.standalone.network.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything of this run is reached; also written to {@code addresses.json} for programs. */
public record Addresses(
        String origin,
        String publicUrl,
        String issuer,
        String smtp,
        String kafka,
        String mongodb,
        String management,
        Map<Part, String> services,
        Map<Part, String> serviceManagement) {

    static Addresses of(Settings settings, Ports ports) {
        var origin = "http://localhost:" + ports.ingress();
        var publicUrl =
                settings.value(Settings.PUBLIC_URL).map(Addresses::withoutSlash).orElse(origin);
        var services = new LinkedHashMap<Part, String>();
        var management = new LinkedHashMap<Part, String>();
        for (var part : Part.values()) {
            services.put(part, "http://localhost:" + ports.services().get(part));
            management.put(part, "http://localhost:" + ports.serviceManagement().get(part));
        }
        return new Addresses(
                origin,
                publicUrl,
                settings.externalIssuer().orElse(publicUrl + "/identity"),
                "localhost:" + ports.smtp(),
                settings.externalKafka().orElse("localhost:" + ports.kafka()),
                settings.externalMongo().orElse("mongodb://localhost:" + ports.mongo()),
                "http://localhost:" + ports.management(),
                services,
                management);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    Map<String, Object> asJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("origin", origin);
        json.put("publicUrl", publicUrl);
        json.put("issuer", issuer);
        json.put("smtp", smtp);
        json.put("kafka", kafka);
        json.put("mongodb", mongodb);
        json.put("management", management);
        json.put("services", byLabel(services));
        json.put("serviceManagement", byLabel(serviceManagement));
        return json;
    }

    private static Map<String, String> byLabel(Map<Part, String> byPart) {
        var byLabel = new LinkedHashMap<String, String>();
        byPart.forEach((part, address) -> byLabel.put(part.label(), address));
        return byLabel;
    }
}
