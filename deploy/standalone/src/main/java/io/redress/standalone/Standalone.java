package io.redress.standalone;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.redress.embedded.EmbeddedKafka;
import io.redress.embedded.EmbeddedMongo;
import io.redress.standalone.ingress.Ingress;
import io.redress.standalone.installation.DataDirectory;
import io.redress.standalone.installation.KafkaUsers;
import io.redress.standalone.installation.Logins;
import io.redress.standalone.installation.MasterKeys;
import io.redress.standalone.installation.Secrets;
import io.redress.standalone.management.ManagementHandler;
import io.redress.standalone.management.ProcessFigures;
import io.redress.standalone.management.Readiness;
import io.redress.standalone.network.HttpDoor;
import io.redress.standalone.network.Ports;
import io.redress.standalone.process.Children;
import io.redress.standalone.process.Leftovers;
import io.redress.standalone.process.Programs;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The whole system on this machine, from its folder to its doors. Closing stops it in order: services, identity,
 * doors, broker, store.
 */
public final class Standalone implements AutoCloseable {

    private static final Duration LEFTOVERS_MAY_TAKE = Duration.ofSeconds(12);
    private static final long ASK_EVERY_MILLIS = 400;

    private final Opened opened = new Opened();
    private final PrometheusMeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Settings settings;
    private final Programs programs;

    public Standalone(Settings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
    }

    /** Returns when every part is ready. Refused starts leave nothing running. */
    public Running start(Duration patience) {
        var before = System.nanoTime();
        try {
            var data = opened.add(DataDirectory.open(settings.data()));
            Leftovers.clear(data.run(), LEFTOVERS_MAY_TAKE);
            var ports = Ports.choose(settings);
            var at = Addresses.of(settings, ports);
            var random = new SecureRandom();
            var secrets =
                    Secrets.loadOrMake(data.secretsFile(), random)
                            .unlessSet(settings.environment());
            MasterKeys.ensure(data.masterKeysFile());
            Logins.ensure(data.loginsFile(), at.issuer() + "/oauth2/token", random);
            data.addressesFile().write(at.asJson());
            var users = KafkaUsers.loadOrMake(data.kafkaUsersFile(), random);
            openStoreAndBroker(data, ports, users);
            var parts = parts();
            var readiness = new Readiness(only(parts, at.serviceManagement()));
            openDoors(ports, at, readiness);
            var children =
                    opened.add(
                            new Children(
                                    data,
                                    programs,
                                    settings.value(Settings.JAVA_OPTIONS).orElse("")));
            var environment = new ChildEnvironment(settings, data, ports, at, secrets, users);
            parts.forEach(part -> children.start(part, environment.of(part)));
            children.children().forEach(child -> ProcessFigures.of(child, meters));
            awaitReady(readiness, children, patience);
            return new Running(data, at, children, Duration.ofNanos(System.nanoTime() - before));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void openStoreAndBroker(DataDirectory data, Ports ports, KafkaUsers users) {
        if (settings.externalMongo().isEmpty()) {
            opened.add(EmbeddedMongo.in(data.store(), ports.mongo())).start();
        }
        if (settings.kafkaIsGuarded()) {
            opened.add(GuardedBroker.in(data.kafka(), ports.kafka(), users)).start();
            users.writeClientFiles(data.kafkaProperties(), data.kcatConfiguration());
            return;
        }
        KafkaUsers.removeClientFiles(data.kafkaProperties(), data.kcatConfiguration());
        if (settings.externalKafka().isEmpty()) {
            opened.add(EmbeddedKafka.in(data.kafka(), ports.kafka())).start();
        }
    }

    private void openDoors(Ports ports, Addresses at, Readiness readiness) {
        opened.add(
                HttpDoor.open(
                        settings.bind(),
                        ports.management(),
                        new ManagementHandler(readiness, meters)));
        var scheme = URI.create(at.publicUrl()).getScheme();
        opened.add(Ingress.open(settings.bind(), ports.ingress(), at.services(), scheme, meters));
    }

    /** Identity first, because the others ask it; and not at all where the installation has another. */
    private Set<Part> parts() {
        return settings.externalIssuer().isPresent()
                ? EnumSet.copyOf(Part.SERVICES)
                : EnumSet.allOf(Part.class);
    }

    private static Map<Part, String> only(Set<Part> parts, Map<Part, String> addresses) {
        var some = new EnumMap<Part, String>(addresses);
        some.keySet().retainAll(parts);
        return some;
    }

    private static void awaitReady(Readiness readiness, Children children, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!readiness.all()) {
            children.refuseIfOneKeepsDying();
            if (System.nanoTime() > deadline) {
                throw new StartRefused(
                        "Not ready after "
                                + patience.toSeconds()
                                + " s: "
                                + readiness.missing()
                                + ". See the logs in the folder's logs/.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while starting.", e);
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
