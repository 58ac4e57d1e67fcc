package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.domain.dossier.Dossier;
import io.redress.resolution.domain.dossier.Dossier.Marked;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cause, marks and disputes for programs; the fields are those of the forms. */
@RestController
class DossierApi {

    private final Dossiers dossiers;
    private final Entitlements entitlements;

    DossierApi(Dossiers dossiers, Entitlements entitlements) {
        this.dossiers = dossiers;
        this.entitlements = entitlements;
    }

    /** @param marks all of them; one that does not count is nobody's ground for anything */
    record Answer(
            ComplaintId complaintId,
            long version,
            Dossier.@Nullable Cause cause,
            List<ShownMark> marks,
            List<Dossier.Dispute> disputes) {}

    /** A mark, and whether it counts. */
    record ShownMark(Marked mark, boolean counts) {}

    @GetMapping("/api/cases/{case}/dossier")
    Answer show(@PathVariable("case") String idOrReference) {
        return answer(known(idOrReference));
    }

    @PostMapping("/api/cases/{case}/dossier/{action}")
    Answer write(
            @PathVariable("case") String idOrReference,
            @PathVariable("action") String action,
            @RequestBody Map<String, @Nullable String> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        var id = known(idOrReference);
        var typed = new LinkedMultiValueMap<String, String>();
        body.forEach(
                (field, value) -> {
                    if (value != null) {
                        typed.add(field, value);
                    }
                });
        var fields = new FormFields(typed);
        var once = key == null ? UUID.randomUUID().toString() : key;
        var command =
                new DossierForm(id, actor.name(), fields)
                        .command(action, once)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!fields.faults().isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "dossier-fields",
                            String.join(", ", fields.faults())));
        }
        dossiers.write(id, command, once);
        return answer(id);
    }

    private ComplaintId known(String idOrReference) {
        return entitlements.of(CaseAddress.id(idOrReference)).complaintId();
    }

    private Answer answer(ComplaintId id) {
        var stored = dossiers.of(id);
        var dossier = stored.state();
        return new Answer(
                id,
                stored.version(),
                dossier.cause(),
                dossier.marks().stream().map(mark -> new ShownMark(mark, mark.counts())).toList(),
                dossier.disputes());
    }
}
