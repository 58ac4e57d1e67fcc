package io.redress.intake.portal;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.intake.arrival.InvalidArrivalException;
import io.redress.intake.arrival.Receipts;
import io.redress.intake.complaints.ComplaintForm;
import io.redress.intake.complaints.FileComplaint;
import io.redress.intake.complaints.FormParameters;
import io.redress.platform.log.LogUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/call}: an agent writes down a call while it lasts. */
@Controller
class CallFormPages {

    private static final String FORM = "desk/call";

    private final FormPage forms;
    private final FileComplaint complaints;
    private final Receipts receipts;

    CallFormPages(FormPage forms, FileComplaint complaints, Receipts receipts) {
        this.forms = forms;
        this.complaints = complaints;
        this.receipts = receipts;
    }

    /** With what to read out to the caller of the call that was just written down. */
    @GetMapping("/desk/call")
    ModelAndView form(@RequestParam(defaultValue = "") String done) {
        var page = forms.fresh(FORM);
        Reference.parse(done)
                .map(receipts::of)
                .ifPresent(receipt -> page.addObject("receipt", receipt));
        return page;
    }

    @PostMapping("/desk/call")
    ModelAndView take(HttpServletRequest request) {
        try {
            var form = ComplaintForm.of(FormParameters.of(request));
            var key = request.getParameter(FormPage.KEY);
            var receipt = complaints.file(form, Channel.PHONE, List.of(), key);
            return new ModelAndView("redirect:/desk/call?done=" + receipt.reference());
        } catch (InvalidArrivalException | LogUnavailableException refused) {
            return forms.again(FORM, request, refused);
        }
    }
}
