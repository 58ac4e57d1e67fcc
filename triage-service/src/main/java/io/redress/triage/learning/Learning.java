package io.redress.triage.learning;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.triage.ModelEvent;
import io.redress.contract.triage.ModelEvent.ModelActivated;
import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.platform.Refusal;
import io.redress.platform.log.EventLog;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Makes new versions, lets the better ones take over, and goes back when somebody says so. */
public final class Learning {

    /** Stands for the version without anything learned. */
    public static final String SHIPPED = "shipped";

    /** Who activated what the comparison found not worse. */
    static final String SHADOW = "shadow";

    private static final ComplaintId LINE =
            new ComplaintId(DeterministicId.of(new UUID(0, 0), "triage/models"));
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int PATIENCE = 250;

    private final ServingClassifier serving;
    private final LabelledSet labelled;
    private final Models models;
    private final EventLog log;
    private final Clock clock;
    private final int leastHeldOut;

    /**
     * @param leastHeldOut with fewer labels to be judged on nothing takes over
     */
    public Learning(
            ServingClassifier serving,
            LabelledSet labelled,
            Models models,
            EventLog log,
            Clock clock,
            int leastHeldOut) {
        this.serving = serving;
        this.labelled = labelled;
        this.models = models;
        this.log = log;
        this.clock = clock;
        this.leastHeldOut = leastHeldOut;
    }

    /**
     * Learns from everything labelled by now and judges the outcome in the shadow of the present
     * version. The same labels give the same version, which is then judged anew.
     *
     * @throws Refusal when there is too little to learn from or to be judged on
     */
    public synchronized ModelTrained retrain() {
        var all = labelled.all();
        var heldOut = all.stream().filter(Label::isJudgedOn).toList();
        var learnable = all.stream().filter(label -> !label.isSetAside()).toList();
        if (learnable.isEmpty() || heldOut.size() < leastHeldOut) {
            throw new Refusal(
                    "too-few-labels",
                    "There are %d labels to learn from and %d to be judged on; at least %d are needed for that."
                            .formatted(learnable.size(), heldOut.size(), leastHeldOut));
        }
        var present = serving.present();
        var base = serving.shipped();
        var layer = LayerTrainer.train(base, learnable);
        var weights = layer.written();
        var version = "%s/learned-%d-%s".formatted(base.version(), learnable.size(), hash(weights));
        var candidate = new LayeredClassifier(base, layer, version);
        var presentScore = Shadow.judge(present, heldOut);
        var candidateScore = Shadow.judge(candidate, heldOut);
        var adopted = Shadow.isNotWorse(candidateScore, presentScore);
        var trained =
                new ModelTrained(
                        LINE,
                        version,
                        base.version(),
                        learnable.size(),
                        heldOut.size(),
                        present.version(),
                        presentScore,
                        candidateScore,
                        adopted,
                        Base64.getEncoder().encodeToString(weights),
                        clock.instant());
        var cause = UUID.randomUUID();
        append(cause, trained);
        if (adopted && !version.equals(present.version())) {
            append(cause, new ModelActivated(LINE, version, SHADOW, clock.instant()));
        }
        shown(() -> models.find(version).filter(trained::equals).isPresent());
        shown(() -> !adopted || isActive(version));
        return trained;
    }

    /**
     * Lets this version read from now on, whatever the shadow said: for going back, or for trying.
     *
     * @param name the version, or the part after its last slash, or {@link #SHIPPED}
     * @throws Refusal when there is none of that name, or it was learned upon another shipped model
     */
    public synchronized String activate(String name, String by) {
        var version = version(name);
        if (!serving.of(version).version().equals(version)) {
            throw new Refusal(
                    "model-of-another-base",
                    "This version was learned upon another shipped model than the one that runs now.");
        }
        append(UUID.randomUUID(), new ModelActivated(LINE, version, by, clock.instant()));
        shown(() -> isActive(version));
        return serving.present().version();
    }

    /** Back to the version that read before the present one; the shipped one when there is none. */
    public String back(String by) {
        var activations = models.activations();
        return activate(
                activations.size() < 2
                        ? SHIPPED
                        : activations.get(activations.size() - 2).modelVersion(),
                by);
    }

    private String version(String name) {
        var shipped = serving.shipped().version();
        return name.equals(SHIPPED) || name.equals(shipped)
                ? shipped
                : models.trained().stream()
                        .map(ModelTrained::modelVersion)
                        .filter(known -> known.equals(name) || known.endsWith("/" + name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "no-such-model",
                                                "There is no version of this name."));
    }

    private boolean isActive(String version) {
        return models.active().filter(version::equals).isPresent();
    }

    private void append(UUID cause, ModelEvent event) {
        log.append(
                List.of(
                        new EventEnvelope<>(
                                EventEnvelope.idOf(cause, event, 0), 0, null, cause, null, event)));
    }

    /** The view follows within moments: it is waited for, but not for ever. */
    private static void shown(BooleanSupplier there) {
        for (int i = 0; i < PATIENCE && !there.getAsBoolean(); i++) {
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private static String hash(byte[] weights) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(weights);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
