package io.redress.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plain HTTP client that keeps cookies and follows nothing by itself, behind the ingress. Its own cookie jar,
 * because Java's would not send the Secure cookies of an https origin over the ingress's plain inner connection.
 */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final RunningIdentity identity;
    private final String address;

    public Browser(RunningIdentity identity) {
        this(identity, "203.0.113.7");
    }

    public Browser(RunningIdentity identity, String address) {
        this.identity = identity;
        this.address = address;
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws Exception {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Fills in the sign-in form as it was served, anti-forgery field and all. */
    public HttpResponse<String> signIn(String username, String password) throws Exception {
        return post(
                "/login",
                Map.of("username", username, "password", password, "_csrf", csrf("/login")));
    }

    public String csrf(String path) throws Exception {
        var field = CSRF.matcher(get(path).body());
        if (!field.find()) {
            throw new AssertionError("no form with an anti-forgery field at " + path);
        }
        return field.group(1);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The path inside this provider that a redirect names, its public origin taken off. */
    public static String target(HttpResponse<String> redirect) {
        var location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        var query = location.getRawQuery();
        return location.getRawPath().replaceFirst("^/identity", "")
                + (query == null ? "" : "?" + query);
    }

    public static Map<String, String> query(HttpResponse<String> redirect) {
        var location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(
                        Collectors.toMap(
                                field -> field[0],
                                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(identity.at(path))
                        .header("X-Forwarded-For", address)
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "desk.example")
                        .header("Accept", "text/html")
                        .header("Cookie", cookieHeader());
        return headers.length == 0 ? request : withHeaders(request, headers);
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (cookie.contains("Expires=Thu, 01 Jan 1970")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return response;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
