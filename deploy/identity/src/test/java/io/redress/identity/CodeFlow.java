package io.redress.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The authorization code flow with PKCE, step by step, as a login client goes through it. */
public record CodeFlow(String clientId, String redirectUri) {

    public static final CodeFlow DESK =
            new CodeFlow(
                    "redress-resolution",
                    RunningIdentity.PUBLIC_URL + "/login/oauth2/code/resolution");
    public static final CodeFlow COMMAND_LINE =
            new CodeFlow("redress-cli", "http://127.0.0.1:53017/callback");

    private static final String VERIFIER =
            "a-verifier-as-long-as-the-protocol-wants-it-to-be-43-and-more";

    public String authorize() throws Exception {
        return "/oauth2/authorize?" + Browser.encoded(request());
    }

    public Map<String, String> request() throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new HashMap<>(
                Map.of(
                        "response_type", "code",
                        "client_id", clientId,
                        "redirect_uri", redirectUri,
                        "scope", "openid profile",
                        "state", "a state",
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                        "code_challenge_method", "S256"));
    }

    /** Asks, is sent to the form, signs in, comes back, and returns the redirect that carries the code. */
    public HttpResponse<String> signIn(Browser browser, String username, String password)
            throws Exception {
        browser.get(authorize());
        var back = browser.signIn(username, password);
        return browser.get(Browser.target(back));
    }

    public HttpResponse<String> exchange(Browser browser, String code, Map<String, String> proof)
            throws Exception {
        var form =
                new HashMap<>(
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", redirectUri,
                                "client_id", clientId,
                                "code_verifier", VERIFIER));
        form.putAll(proof);
        return browser.post("/oauth2/token", form, "Accept", "application/json");
    }

    public JsonNode tokens(Browser browser, String username, String password) throws Exception {
        var code = Browser.query(signIn(browser, username, password)).get("code");
        var proof =
                "redress-cli".equals(clientId)
                        ? Map.<String, String>of()
                        : Map.of("client_secret", RunningIdentity.CLIENT_SECRET);
        return json(exchange(browser, code, proof));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    public static JWTClaimsSet claims(JsonNode tokens, String token) throws ParseException {
        return SignedJWT.parse(tokens.get(token).asString()).getJWTClaimsSet();
    }
}
