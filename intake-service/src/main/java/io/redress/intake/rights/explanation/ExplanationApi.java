package io.redress.intake.rights.explanation;

import io.redress.intake.journey.Door;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/complaints/{reference}/explanation}. */
@RestController
class ExplanationApi {

    private final Door door;
    private final Explanations explanations;

    ExplanationApi(Door door, Explanations explanations) {
        this.door = door;
        this.explanations = explanations;
    }

    @GetMapping("/api/complaints/{reference}/explanation")
    ResponseEntity<Explanation> explain(
            @PathVariable String reference, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(explanations.of(door.openToWrite(reference, request)));
    }
}
