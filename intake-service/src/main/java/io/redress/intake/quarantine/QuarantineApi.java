package io.redress.intake.quarantine;

import io.redress.contract.ContractJson;
import io.redress.intake.arrival.Bodies;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/intake/quarantine}, for agents. */
@RestController
class QuarantineApi {

    private final Quarantine quarantine;

    QuarantineApi(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping("/api/intake/quarantine")
    Map<String, List<Held>> waiting() {
        return Map.of("arrivals", quarantine.waiting());
    }

    @GetMapping("/api/intake/quarantine/{arrivalId}")
    Map<String, Object> one(@PathVariable UUID arrivalId) throws IOException {
        var held =
                quarantine
                        .find(arrivalId)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return Map.of("arrival", held, "raw", quarantine.raw(held));
    }

    @PostMapping("/api/intake/quarantine/{arrivalId}/release")
    ResponseEntity<Void> release(@PathVariable UUID arrivalId, Actor actor) throws IOException {
        quarantine.release(arrivalId, actor.name());
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/api/intake/quarantine/{arrivalId}/discard")
    ResponseEntity<Void> discard(
            @PathVariable UUID arrivalId, HttpServletRequest request, Actor actor)
            throws IOException {
        quarantine.discard(arrivalId, actor.name(), note(request));
        return ResponseEntity.accepted().build();
    }

    private static @Nullable String note(HttpServletRequest request) throws IOException {
        var body = Bodies.bytes(request);
        var fields =
                body.length == 0
                        ? Bodies.fields(ContractJson.mapper().createObjectNode())
                        : Bodies.fields(body);
        var note = fields.block("note", 5_000);
        fields.refuseIfWrong();
        return note;
    }
}
