package io.redress.standalone.network;

import io.redress.standalone.Part;
import io.redress.standalone.Settings;
import io.redress.standalone.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every port of this run. They are found by listening on all of them at once, so that no two get the same free one
 * and each one that is taken is named in a single message.
 */
public record Ports(
        int ingress,
        int management,
        int smtp,
        int kafka,
        int mongo,
        Map<Part, Integer> services,
        Map<Part, Integer> serviceManagement) {

    private static final String LOOPBACK = "127.0.0.1";

    public static Ports choose(Settings settings) {
        try (var probes = new Probes()) {
            var outside = settings.bind();
            var ingress =
                    probes.claim(
                            "the portal's", Settings.PORT, settings.port(Settings.PORT), outside);
            var management =
                    probes.claim(
                            "the launcher's management",
                            Settings.MANAGEMENT_PORT,
                            settings.port(Settings.MANAGEMENT_PORT),
                            outside);
            var smtp =
                    probes.claim(
                            "the mail",
                            Settings.SMTP_PORT,
                            settings.port(Settings.SMTP_PORT),
                            outside);
            var kafka =
                    settings.externalKafka().isPresent()
                            ? 0
                            : probes.claim(
                                    "the broker's",
                                    Settings.KAFKA_PORT,
                                    settings.port(Settings.KAFKA_PORT),
                                    LOOPBACK);
            var mongo =
                    settings.externalMongo().isPresent()
                            ? 0
                            : probes.claim(
                                    "the store's",
                                    Settings.MONGO_PORT,
                                    settings.port(Settings.MONGO_PORT),
                                    LOOPBACK);
            var services = probes.claimFollowing("", Settings.PORT, settings.port(Settings.PORT));
            var serviceManagement =
                    probes.claimFollowing(
                            " management",
                            Settings.MANAGEMENT_PORT,
                            settings.port(Settings.MANAGEMENT_PORT));
            probes.refuseIfAnyIsTaken();
            return new Ports(ingress, management, smtp, kafka, mongo, services, serviceManagement);
        }
    }

    /** Sockets held open while the plan is made. */
    private static final class Probes implements AutoCloseable {

        private final List<ServerSocket> open = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();

        int claim(String whose, String variable, int wanted, String address) {
            try {
                var socket = new ServerSocket(wanted, 1, InetAddress.getByName(address));
                open.add(socket);
                return socket.getLocalPort();
            } catch (UnknownHostException e) {
                throw new StartRefused(
                        Settings.BIND
                                + " is '"
                                + address
                                + "', which is no address of this machine.",
                        e);
            } catch (IOException e) {
                taken.add(whose + " port " + wanted + " (set " + variable + ")");
                return wanted;
            }
        }

        /** The services' ports follow the first one; with 0 each is a free one, and identity's always is. */
        Map<Part, Integer> claimFollowing(String kind, String variable, int first) {
            var ports = new EnumMap<Part, Integer>(Part.class);
            for (var part : Part.SERVICES) {
                var wanted = first == 0 ? 0 : first + 1 + Part.SERVICES.indexOf(part);
                ports.put(part, claim(part.label() + "'s" + kind, variable, wanted, LOOPBACK));
            }
            ports.put(Part.IDENTITY, claim("identity's" + kind, variable, 0, LOOPBACK));
            return ports;
        }

        void refuseIfAnyIsTaken() {
            if (!taken.isEmpty()) {
                throw new StartRefused(
                        "Taken by another program: "
                                + String.join(", ", taken)
                                + ". Stop that program, or set the variable to another port; 0 picks a free one.");
            }
        }

        @Override
        public void close() {
            for (var socket : open) {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new StartRefused("cannot let go of port " + socket.getLocalPort(), e);
                }
            }
        }
    }
}
