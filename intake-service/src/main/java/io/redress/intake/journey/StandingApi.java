package io.redress.intake.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/complaints/{reference}}: answers from the moment of the 202 on. */
@RestController
class StandingApi {

    private final Door door;
    private final Journeys journeys;
    private final MessageSource messages;

    StandingApi(Door door, Journeys journeys, MessageSource messages) {
        this.door = door;
        this.journeys = journeys;
        this.messages = messages;
    }

    @GetMapping("/api/complaints/{reference}")
    ResponseEntity<Standing> standing(
            @PathVariable String reference, HttpServletRequest request, Locale locale) {
        var journey = journeys.of(door.open(reference, request));
        var next = messages.getMessage("next." + journey.state(), null, journey.state(), locale);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Standing.of(journey, next == null ? journey.state() : next));
    }
}
