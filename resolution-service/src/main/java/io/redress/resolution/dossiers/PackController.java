package io.redress.resolution.dossiers;

import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseAddress;
import io.swagger.v3.oas.annotations.Parameter;
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

    PackController(Packs packs) {
        this.packs = packs;
    }

    @GetMapping("/api/cases/{case}/pack")
    Pack pack(@PathVariable("case") String idOrReference, @Parameter(hidden = true) Actor actor) {
        return packs.of(CaseAddress.id(idOrReference), actor.name());
    }

    @GetMapping("/desk/cases/{reference}/pack.json")
    ResponseEntity<Pack> save(@PathVariable("reference") String reference, Actor actor) {
        var pack = packs.of(CaseAddress.id(reference), actor.name());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pack.reference() + ".json")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pack);
    }
}
