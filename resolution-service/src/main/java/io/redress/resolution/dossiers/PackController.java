package io.redress.resolution.dossiers;

import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseAddress;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pack of a dispute as a file to save and hand over. */
@RestController
class PackController {

    private final Packs packs;
    private final PackPdf paper;

    PackController(Packs packs, PackPdf paper) {
        this.packs = packs;
        this.paper = paper;
    }

    @GetMapping("/api/cases/{case}/pack")
    Pack pack(@PathVariable("case") String idOrReference, @Parameter(hidden = true) Actor actor) {
        return packs.of(CaseAddress.id(idOrReference), actor.name());
    }

    @GetMapping("/desk/cases/{reference}/pack.json")
    ResponseEntity<Pack> save(@PathVariable("reference") String reference, Actor actor) {
        var pack = packs.of(CaseAddress.id(reference), actor.name());
        return file(pack.reference() + ".json", MediaType.APPLICATION_JSON).body(pack);
    }

    @GetMapping("/desk/cases/{reference}/pack.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable("reference") String reference, Actor actor, Locale locale) {
        var pack = packs.of(CaseAddress.id(reference), actor.name());
        return file(pack.reference() + ".pdf", MediaType.APPLICATION_PDF)
                .body(paper.print(pack, locale));
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
