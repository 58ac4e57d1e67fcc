package io.redress.standalone;

import java.util.List;
import java.util.Locale;

/** A process of the system: where its program is, and how much heap it gets. */
public enum Part {
    IDENTITY("deploy/identity", "redress-identity", 96),
    INTAKE("intake-service", "redress-intake", 192),
    TRIAGE("triage-service", "redress-triage", 256),
    RESOLUTION("resolution-service", "redress-resolution", 160),
    FEEDBACK("feedback-service", "redress-feedback", 160);

    private static final int HALF_FOR_THE_YOUNG = 1;
    private static final int A_THIRD_FOR_THE_YOUNG = 2;

    /** In the order of their ports. */
    public static final List<Part> SERVICES = List.of(INTAKE, TRIAGE, RESOLUTION, FEEDBACK);

    private final String module;
    private final String artifact;
    private final int heapMegabytes;

    Part(String module, String artifact, int heapMegabytes) {
        this.module = module;
        this.artifact = artifact;
        this.heapMegabytes = heapMegabytes;
    }

    /** As it stands in addresses, logs and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return module;
    }

    public String artifact() {
        return artifact;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** How many times as much for what stays as for what lives as long as a request: many requests come to intake alone. */
    public int newRatio() {
        return this == INTAKE ? HALF_FOR_THE_YOUNG : A_THIRD_FOR_THE_YOUNG;
    }
}
