package io.redress.embedded;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Makes the broker ask for names. The broker itself, its controller and this class come with a password that is made
 * at every start and leaves the process never; users with SCRAM, which does not even tell their password to who
 * should have taken the port meanwhile. Rights that are not given any more are taken away.
 */
final class BrokerGuard {

    private static final String BROKER = "broker";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final long PATIENCE_SECONDS = 30;
    private static final int ITERATIONS = 4096;

    private final Map<String, String> passwords;
    private final List<AclBinding> rights;
    private final String own = random();

    BrokerGuard(Map<String, String> passwords, Collection<AclBinding> rights) {
        this.passwords = Map.copyOf(passwords);
        this.rights = List.copyOf(rights);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** On top of the other settings. */
    Map<String, String> asProperties(String clients, String controller) {
        var login = "required username=\"" + BROKER + "\" password=\"" + own + "\"";
        var known = PLAIN + " " + login + " user_" + BROKER + "=\"" + own + "\";";
        var clientListener = "listener.name." + clients.toLowerCase(java.util.Locale.ROOT);
        var controllerListener = "listener.name." + controller.toLowerCase(java.util.Locale.ROOT);
        return Map.ofEntries(
                Map.entry(
                        "listener.security.protocol.map",
                        clients + ":SASL_PLAINTEXT," + controller + ":SASL_PLAINTEXT"),
                Map.entry(clientListener + ".sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512"),
                Map.entry(clientListener + ".plain.sasl.jaas.config", known),
                Map.entry(clientListener + ".scram-sha-512.sasl.jaas.config", SCRAM + " required;"),
                Map.entry(controllerListener + ".sasl.enabled.mechanisms", "PLAIN"),
                Map.entry(controllerListener + ".plain.sasl.jaas.config", known),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry(
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:" + BROKER));
    }

    /** Tells a running broker its users and their rights. */
    void install(String bootstrapServers) {
        try (var admin = Admin.create(asBroker(bootstrapServers))) {
            var users = new ArrayList<UserScramCredentialAlteration>();
            passwords.forEach(
                    (user, password) ->
                            users.add(
                                    new UserScramCredentialUpsertion(
                                            user,
                                            new ScramCredentialInfo(
                                                    ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                            password)));
            var there =
                    admin.describeAcls(AclBindingFilter.ANY)
                            .values()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = rights.stream().filter(right -> !there.contains(right)).toList();
            var outdated =
                    there.stream()
                            .filter(right -> !rights.contains(right))
                            .map(AclBinding::toFilter)
                            .toList();
            admin.alterUserScramCredentials(users).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!outdated.isEmpty()) {
                admin.deleteAcls(outdated).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (!missing.isEmpty()) {
                admin.createAcls(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while telling the broker its users", stopped);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the broker does not take its users", failure);
        }
    }

    private Map<String, Object> asBroker(String bootstrapServers) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put(
                "sasl.jaas.config",
                PLAIN + " required username=\"" + BROKER + "\" password=\"" + own + "\";");
        return settings;
    }
}
