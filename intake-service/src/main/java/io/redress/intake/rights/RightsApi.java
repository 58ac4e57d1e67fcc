package io.redress.intake.rights;

import io.redress.contract.ContractJson;
import io.redress.contract.Reference;
import io.redress.contract.intake.ErasureBasis;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.JsonFields;
import io.redress.intake.journey.Door;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be asked about a person's data by program: by the customer with the secret, by quality with a role. */
@RestController
class RightsApi {

    private final Rights rights;
    private final Door door;

    RightsApi(Rights rights, Door door) {
        this.rights = rights;
        this.door = door;
    }

    /** {@code {"withdraw": true}} takes an open complaint back as well. */
    @PostMapping("/api/complaints/{reference}/erasure")
    ResponseEntity<Map<String, Object>> request(
            @PathVariable String reference, HttpServletRequest request) throws IOException {
        var opened = door.openToWrite(reference, request);
        var fields = fields(request);
        var withdrawing = fields.flag("withdraw");
        fields.refuseIfWrong();
        rights.requestByCustomer(opened, withdrawing);
        return ResponseEntity.accepted()
                .body(
                        Map.of(
                                "complaintId",
                                opened.complaintId(),
                                "reference",
                                opened,
                                "state",
                                "requested"));
    }

    @PostMapping("/api/complaints/{reference}/review")
    ResponseEntity<Void> review(@PathVariable String reference, HttpServletRequest request)
            throws IOException {
        var opened = door.openToWrite(reference, request);
        var fields = fields(request);
        var reason = fields.block("reason", 5_000);
        fields.refuseIfWrong();
        rights.requestReview(opened, reason);
        return ResponseEntity.accepted().build();
    }

    /** POST, since an address must not carry who is looked for. */
    @PostMapping("/api/intake/rights")
    Map<String, List<Standing>> search(HttpServletRequest request) throws IOException {
        var fields = Bodies.fields(request);
        var contact = fields.requiredLine("contact", 254);
        fields.refuseIfWrong();
        return Map.of(
                "complaints", rights.ofPerson(contact).stream().map(rights::standing).toList());
    }

    @GetMapping("/api/intake/rights/{reference}")
    ResponseEntity<Standing> standing(@PathVariable String reference) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(rights.standing(rights.known(parsed(reference))));
    }

    @PostMapping("/api/intake/rights/{reference}/erasure")
    ResponseEntity<Standing> erase(
            @PathVariable String reference, HttpServletRequest request, Actor actor)
            throws IOException {
        var fields = fields(request);
        var basis = fields.coded("basis", ErasureBasis.class);
        fields.refuseIfWrong();
        var known = parsed(reference);
        rights.requestByStaff(
                known, basis == null ? ErasureBasis.CONSENT_WITHDRAWN : basis, actor.name());
        return ResponseEntity.accepted().body(rights.standing(rights.known(known)));
    }

    @PostMapping("/api/intake/rights/{reference}/holds")
    ResponseEntity<Map<String, UUID>> hold(
            @PathVariable String reference, HttpServletRequest request, Actor actor)
            throws IOException {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        Map.of(
                                "holdId",
                                rights.hold(parsed(reference), reason(request), actor.name())));
    }

    @PostMapping("/api/intake/rights/{reference}/holds/{holdId}/lift")
    ResponseEntity<Void> lift(
            @PathVariable String reference,
            @PathVariable UUID holdId,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        rights.lift(parsed(reference), holdId, reason(request), actor.name());
        return ResponseEntity.accepted().build();
    }

    private static String reason(HttpServletRequest request) throws IOException {
        var fields = Bodies.fields(request);
        var reason = fields.requiredBlock("reason", 5_000);
        fields.refuseIfWrong();
        return reason;
    }

    private static JsonFields fields(HttpServletRequest request) throws IOException {
        var body = Bodies.bytes(request);
        return body.length == 0
                ? Bodies.fields(ContractJson.mapper().createObjectNode())
                : Bodies.fields(body);
    }

    static Reference parsed(String reference) {
        return Reference.parse(reference)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
