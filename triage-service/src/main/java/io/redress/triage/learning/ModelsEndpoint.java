package io.redress.triage.learning;

import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.contract.triage.ShadowScore;
import io.redress.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code GET /actuator/models}: the versions and which one reads. {@code POST}: learns a new one and
 * judges it. {@code POST /actuator/models/NAME}: lets that one read; {@code back} is the one before,
 * {@code shipped} the one without anything learned. 409 with the reason when that cannot be.
 */
@Endpoint(id = "models")
public final class ModelsEndpoint {

    private static final String OPERATOR = "operator";
    private static final String BACK = "back";

    private final Learning learning;
    private final ServingClassifier serving;
    private final Models models;

    public ModelsEndpoint(Learning learning, ServingClassifier serving, Models models) {
        this.learning = learning;
        this.serving = serving;
        this.models = models;
    }

    /** All versions that were learned, and the one that reads. */
    public record Overview(String reads, String shipped, List<Version> learned) {}

    /** One version and how it was judged, without what it weighs. */
    public record Version(
            String name,
            String version,
            int labels,
            int heldOut,
            String presentVersion,
            ShadowScore present,
            ShadowScore candidate,
            boolean adopted,
            Instant trainedAt) {

        static Version of(ModelTrained it) {
            return new Version(
                    it.modelVersion().substring(it.modelVersion().lastIndexOf('/') + 1),
                    it.modelVersion(),
                    it.labels(),
                    it.heldOut(),
                    it.presentVersion(),
                    it.present(),
                    it.candidate(),
                    it.adopted(),
                    it.occurredAt());
        }
    }

    @ReadOperation
    Overview models() {
        return new Overview(
                serving.present().version(),
                serving.shipped().version(),
                models.trained().stream().map(Version::of).toList());
    }

    @WriteOperation
    WebEndpointResponse<Object> retrain() {
        try {
            return new WebEndpointResponse<>(Version.of(learning.retrain()));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @WriteOperation
    WebEndpointResponse<Object> activate(@Selector String name) {
        try {
            var reads =
                    name.equals(BACK) ? learning.back(OPERATOR) : learning.activate(name, OPERATOR);
            return new WebEndpointResponse<>(Map.of("reads", reads));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private static WebEndpointResponse<Object> refused(Refusal refusal) {
        return new WebEndpointResponse<>(
                Map.of("code", refusal.code(), "detail", String.valueOf(refusal.getMessage())),
                409);
    }
}
