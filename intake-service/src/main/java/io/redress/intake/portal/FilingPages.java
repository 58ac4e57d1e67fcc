package io.redress.intake.portal;

import io.redress.contract.Channel;
import io.redress.intake.arrival.InvalidArrivalException;
import io.redress.intake.complaints.ComplaintForm;
import io.redress.intake.complaints.FileComplaint;
import io.redress.intake.complaints.FormParameters;
import io.redress.intake.files.Shelf;
import io.redress.intake.files.TooLargeException;
import io.redress.platform.log.LogUnavailableException;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /}: a customer files a complaint. */
@Controller
class FilingPages {

    private static final String FORM = "portal/file";

    private final FormPage forms;
    private final FileComplaint complaints;
    private final Shelf shelf;

    FilingPages(FormPage forms, FileComplaint complaints, Shelf shelf) {
        this.forms = forms;
        this.complaints = complaints;
        this.shelf = shelf;
    }

    @GetMapping("/")
    ModelAndView form() {
        return forms.fresh(FORM);
    }

    @PostMapping(path = "/", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView file(MultipartHttpServletRequest request) throws IOException {
        try {
            var form = ComplaintForm.of(FormParameters.of(request));
            var files = shelf.keep(request.getFiles("attachments"));
            var receipt =
                    complaints.file(form, Channel.WEB, files, request.getParameter(FormPage.KEY));
            return new ModelAndView(
                    "redirect:"
                            + UriComponentsBuilder.fromPath("/complaints/{reference}")
                                    .queryParam("secret", receipt.secret())
                                    .queryParam("done", "filed")
                                    .build(receipt.reference()));
        } catch (InvalidArrivalException | TooLargeException | LogUnavailableException refused) {
            return forms.again(FORM, request, refused);
        }
    }
}
