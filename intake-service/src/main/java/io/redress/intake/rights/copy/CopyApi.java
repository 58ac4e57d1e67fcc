package io.redress.intake.rights.copy;

import io.redress.contract.Reference;
import io.redress.intake.journey.Door;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A person's record, to whoever has the secret of the complaint, and, for those who ask by letter, to quality. */
@RestController
class CopyApi {

    private final Door door;
    private final Copies copies;
    private final Paper paper;
    private final Archive archive;

    CopyApi(Door door, Copies copies, Paper paper, Archive archive) {
        this.door = door;
        this.copies = copies;
        this.paper = paper;
        this.archive = archive;
    }

    @GetMapping("/api/complaints/{reference}/record.json")
    ResponseEntity<PersonalRecord> json(
            @PathVariable String reference, HttpServletRequest request) {
        var opened = door.openToWrite(reference, request);
        return answer(opened, "json").body(copies.of(opened));
    }

    @GetMapping("/api/complaints/{reference}/record.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference, HttpServletRequest request, Locale locale) {
        var opened = door.openToWrite(reference, request);
        return answer(opened, "pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.of(copies.of(opened), locale));
    }

    @GetMapping("/api/complaints/{reference}/record.zip")
    void zip(
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        zip(door.openToWrite(reference, request), response, locale);
    }

    @GetMapping("/desk/intake/rights/{reference}/record.zip")
    void zipForStaff(@PathVariable String reference, HttpServletResponse response, Locale locale)
            throws IOException {
        zip(
                Reference.parse(reference)
                        .orElseThrow(() -> new ProblemException(Problem.notFound())),
                response,
                locale);
    }

    private void zip(Reference of, HttpServletResponse response, Locale locale) throws IOException {
        var copy = copies.of(of);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(of, "zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        archive.write(copy, locale, response.getOutputStream());
    }

    private static ResponseEntity.BodyBuilder answer(Reference of, String form) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(of, form));
    }

    private static String attached(Reference of, String form) {
        return "attachment; filename=\"" + of + "." + form + "\"";
    }
}
