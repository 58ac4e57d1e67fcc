package io.redress.resolution.desk;

import io.redress.platform.attachment.AttachmentStore;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.stories.Stories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a customer attached, only ever as a file to save: a stranger's bytes are never shown by our origin. */
@Controller
class AttachmentController {

    private final Stories stories;
    private final AttachmentStore store;

    AttachmentController(Stories stories, AttachmentStore store) {
        this.stories = stories;
        this.store = store;
    }

    /** Only what belongs to this case: a hash alone opens nothing. */
    @GetMapping("/desk/cases/{reference}/attachments/{sha256}")
    ResponseEntity<InputStreamResource> save(
            @PathVariable("reference") String reference, @PathVariable("sha256") String sha256)
            throws IOException {
        var attachment =
                stories.of(CaseAddress.id(reference))
                        .attachment(sha256)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .contentLength(attachment.size())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .body(new InputStreamResource(store.open(sha256)));
        } catch (NoSuchFileException gone) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
