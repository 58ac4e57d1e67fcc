package io.redress.intake.complaints;

import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.IdempotencyKey;
import io.redress.intake.arrival.Receipt;
import io.redress.intake.files.Shelf;
import io.redress.platform.security.Actors;
import io.redress.platform.security.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** {@code POST /api/complaints}: answers 202 when the broker has the complaint, and not before. */
@RestController
class ComplaintsApi {

    private final FileComplaint complaints;
    private final Shelf shelf;

    ComplaintsApi(FileComplaint complaints, Shelf shelf) {
        this.complaints = complaints;
        this.shelf = shelf;
    }

    @PostMapping(path = "/api/complaints", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(HttpServletRequest request) throws IOException {
        var form = ComplaintForm.of(Bodies.fields(request));
        return answer(form, allowed(form), List.of(), request);
    }

    @PostMapping(path = "/api/complaints", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> fileWithAttachments(MultipartHttpServletRequest request)
            throws IOException {
        var json = request.getFile("complaint");
        var form =
                ComplaintForm.of(
                        json == null
                                ? FormParameters.of(request)
                                : Bodies.fields(Bodies.bytes(json)));
        var channel = allowed(form);
        return answer(form, channel, shelf.keep(request.getFiles("attachments")), request);
    }

    private ResponseEntity<Receipt> answer(
            ComplaintForm form,
            Channel channel,
            List<Attachment> files,
            HttpServletRequest request) {
        var receipt = complaints.file(form, channel, files, IdempotencyKey.of(request));
        return ResponseEntity.accepted().location(receipt.trackingUrl()).body(receipt);
    }

    /** Anybody may file by web; only the house and its machines may say that it came another way. */
    private static Channel allowed(ComplaintForm form) {
        var channel = form.channel() == null ? Channel.WEB : form.channel();
        boolean ofTheHouse =
                Actors.current()
                        .map(it -> !Collections.disjoint(it.roles(), Who.AGENTS.roles()))
                        .orElse(false);
        if (channel != Channel.WEB && !ofTheHouse) {
            throw new AccessDeniedException(
                    "channel " + channel.code() + " is for agents and services: leave channel out");
        }
        return channel;
    }
}
