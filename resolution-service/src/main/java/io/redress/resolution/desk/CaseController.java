package io.redress.resolution.desk;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.platform.Refusal;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.Acting;
import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.CaseViews;
import io.redress.resolution.acting.StaleCaseException;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One case, and the forms on it. What cannot be saved comes back as it was typed, with the reason. */
@Controller
@RequestMapping("/desk/cases/{reference}")
class CaseController {

    private final Acting acting;
    private final CaseViews views;
    private final CasePage page;
    private final Validator validator;
    private final MessageSource messages;
    private final List<CaseForms> forms;

    CaseController(
            Acting acting,
            CaseViews views,
            CasePage page,
            Validator validator,
            MessageSource messages,
            List<CaseForms> forms) {
        this.acting = acting;
        this.views = views;
        this.page = page;
        this.validator = validator;
        this.messages = messages;
        this.forms = List.copyOf(forms);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable("reference") String reference,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Actor actor) {
        var view = find(CaseAddress.id(reference));
        return page.show(view, actor, Draft.NONE, HttpStatus.OK).addObject("done", done != null);
    }

    @PostMapping("/{action}")
    ModelAndView act(
            @PathVariable("reference") String reference,
            @PathVariable("action") String action,
            @RequestParam Map<String, String> typed,
            @RequestParam("version") long version,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        var id = CaseAddress.id(reference);
        var asking = new Asking(actor, OptionalLong.of(version), key);
        try {
            if (action.equals("merge")) {
                merge(id, asking, typed);
            } else {
                var request = request(action, typed);
                var faults = faults(request);
                if (!faults.isEmpty()) {
                    return again(id, actor, new Draft(action, typed, faults, null, List.of()));
                }
                acting.act(id, asking, request);
            }
        } catch (FormFaultException fault) {
            var said = messages.getMessage(fault.text(), null, locale);
            return again(
                    id,
                    actor,
                    new Draft(action, typed, Map.of(fault.field(), said), null, List.of()));
        } catch (Refusal refusal) {
            var said = said(refusal, locale);
            return again(id, actor, new Draft(action, typed, Map.of(), said, List.of()));
        } catch (StaleCaseException stale) {
            var changes = stale.changes().stream().map(CaseViews::entry).toList();
            var draft = new Draft(action, typed, Map.of(), null, changes);
            return page.show(find(id), actor, draft, HttpStatus.CONFLICT).addObject("stale", true);
        }
        var done = new RedirectView("/desk/cases/" + reference + "?done=" + action);
        done.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(done);
    }

    private CaseRequest request(String action, Map<String, String> typed) {
        var fields = page.fields(typed);
        return forms.stream()
                .flatMap(each -> each.read(action, fields).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private void merge(ComplaintId id, Asking asking, Map<String, String> typed) {
        var into =
                Reference.parse(typed.getOrDefault("into", ""))
                        .orElseThrow(() -> new FormFaultException("into", "fault.wrong-type"));
        acting.merge(id, asking, into, typed.getOrDefault("reason", ""));
    }

    private ModelAndView again(ComplaintId id, Actor actor, Draft draft) {
        return page.show(find(id), actor, draft, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CaseView find(ComplaintId id) {
        return views.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Map<String, String> faults(CaseRequest request) {
        var faults = new HashMap<String, String>();
        validator
                .validate(request)
                .forEach(
                        fault ->
                                faults.put(fault.getPropertyPath().toString(), fault.getMessage()));
        return faults;
    }

    private String said(Refusal refusal, Locale locale) {
        var english = Objects.requireNonNullElse(refusal.getMessage(), refusal.code());
        return Objects.requireNonNullElse(
                messages.getMessage("refusal." + refusal.code(), null, english, locale), english);
    }
}
