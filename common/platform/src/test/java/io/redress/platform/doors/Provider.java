package io.redress.platform.doors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OIDC provider that signs in whoever {@link #next} says, without asking. It can be away. */
final class Provider {

    private final RSAKey key;
    private final int port;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private HttpServer server;
    String next = "ann";
    List<String> nextRoles = List.of("agent");
    final AtomicInteger signedOut = new AtomicInteger();

    Provider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        port = freePort();
    }

    static int freePort() {
        try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/identity";
    }

    void come() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(
                "/identity/.well-known/openid-configuration", http -> json(http, configuration()));
        server.createContext(
                "/identity/jwks", http -> json(http, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/identity/authorize", this::authorize);
        server.createContext("/identity/token", this::token);
        server.createContext("/identity/logout", this::logout);
        server.start();
    }

    void leave() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** An access token as the API wants it. */
    String token(String name, String... roles) {
        return signed(claims(name, List.of(roles)).audience("redress"));
    }

    JWTClaimsSet.Builder claims(String name, List<String> roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("id-of-" + name)
                .claim("preferred_username", name)
                .claim("roles", roles)
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().plusSeconds(300).getEpochSecond());
    }

    String signed(JWTClaimsSet.Builder claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/jwks",
                "end_session_endpoint",
                issuer() + "/logout",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange http) throws IOException {
        var parameters = parameters(http.getRequestURI().getRawQuery());
        var code = "code-" + asked.size();
        asked.put(code, parameters);
        redirect(
                http,
                parameters.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + parameters.get("state"));
    }

    private void token(HttpExchange http) throws IOException {
        var form =
                parameters(
                        new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = asked.get(form.get("code"));
        if (!request.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            http.sendResponseHeaders(400, -1);
            return;
        }
        var idToken =
                signed(
                        claims(next, nextRoles)
                                .audience(request.get("client_id"))
                                .claim("nonce", request.get("nonce")));
        json(
                http,
                Map.of(
                        "access_token",
                        token(next, nextRoles.toArray(String[]::new)),
                        "id_token",
                        idToken,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300));
    }

    private void logout(HttpExchange http) throws IOException {
        signedOut.incrementAndGet();
        redirect(
                http,
                parameters(http.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
    }

    private static String challenge(String verifier) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange http, String address) throws IOException {
        http.getResponseHeaders().set("Location", URI.create(address).toString());
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private static void json(HttpExchange http, Map<String, Object> content) throws IOException {
        var bytes = JSONObjectUtils.toJSONString(content).getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        try (var body = http.getResponseBody()) {
            body.write(bytes);
        }
    }
}
