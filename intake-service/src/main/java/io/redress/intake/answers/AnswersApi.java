package io.redress.intake.answers;

import io.redress.contract.Attachment;
import io.redress.contract.ContractJson;
import io.redress.contract.Reference;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.IdempotencyKey;
import io.redress.intake.arrival.JsonFields;
import io.redress.intake.files.Shelf;
import io.redress.intake.journey.Door;
import io.redress.platform.Refusal;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What the customer answers: 202 when the broker has it. */
@RestController
class AnswersApi {

    static final int LONGEST_MESSAGE = 20_000;

    private final Door door;
    private final Answers answers;
    private final Shelf shelf;

    AnswersApi(Door door, Answers answers, Shelf shelf) {
        this.door = door;
        this.answers = answers;
        this.shelf = shelf;
    }

    @PostMapping(
            path = "/api/complaints/{reference}/messages",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> write(
            @PathVariable String reference, HttpServletRequest request) throws IOException {
        return write(
                door.openToWrite(reference, request),
                textOf(Bodies.fields(request)),
                List.of(),
                request);
    }

    @PostMapping(
            path = "/api/complaints/{reference}/messages",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> writeWithAttachments(
            @PathVariable String reference, MultipartHttpServletRequest request)
            throws IOException {
        var opened = door.openToWrite(reference, request);
        var form =
                ContractJson.mapper().createObjectNode().put("text", request.getParameter("text"));
        var text = textOf(Bodies.fields(form));
        return write(opened, text, shelf.keep(request.getFiles("attachments")), request);
    }

    @PostMapping(
            path = "/api/complaints/{reference}/choices",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> choose(
            @PathVariable String reference, HttpServletRequest request) throws IOException {
        var opened = door.openToWrite(reference, request);
        var fields = Bodies.fields(request);
        var offerId = fields.uuid("offerId");
        var optionId = fields.uuid("optionId");
        var decline = fields.flag("decline");
        var comment = fields.block("comment", 5_000);
        if (offerId == null) {
            fields.wrong("offerId", "missing", "must be given: it is in the open offer");
        }
        if (decline == (optionId != null)) {
            fields.wrong(
                    "optionId",
                    "invalid",
                    "must be given to choose, or decline: true to decline all options");
        }
        fields.refuseIfWrong();
        try {
            answers.choose(
                    opened,
                    Objects.requireNonNull(offerId),
                    optionId,
                    comment,
                    IdempotencyKey.of(request));
        } catch (Refusal gone) {
            var problem = Problem.of(HttpStatus.CONFLICT, gone.code());
            throw new ProblemException(problem.saying(String.valueOf(gone.getMessage())));
        }
        return accepted(opened, Map.of());
    }

    @PostMapping("/api/complaints/{reference}/withdrawal")
    ResponseEntity<Map<String, Object>> withdraw(
            @PathVariable String reference, HttpServletRequest request) throws IOException {
        var opened = door.openToWrite(reference, request);
        var body = Bodies.bytes(request);
        var fields =
                body.length == 0
                        ? new JsonFields(ContractJson.mapper().createObjectNode())
                        : Bodies.fields(body);
        var reason = fields.block("reason", 5_000);
        fields.refuseIfWrong();
        answers.withdraw(opened, reason, IdempotencyKey.of(request));
        return accepted(opened, Map.of());
    }

    private ResponseEntity<Map<String, Object>> write(
            Reference reference, String text, List<Attachment> files, HttpServletRequest request) {
        var messageId = answers.write(reference, text, files, IdempotencyKey.of(request));
        return accepted(reference, Map.of("messageId", messageId));
    }

    private static String textOf(JsonFields fields) {
        var text = fields.requiredBlock("text", LONGEST_MESSAGE);
        fields.refuseIfWrong();
        return text;
    }

    private static ResponseEntity<Map<String, Object>> accepted(
            Reference reference, Map<String, Object> more) {
        var body = new java.util.TreeMap<String, Object>(more);
        body.put("complaintId", reference.complaintId());
        body.put("reference", reference);
        return ResponseEntity.accepted().body(body);
    }
}
