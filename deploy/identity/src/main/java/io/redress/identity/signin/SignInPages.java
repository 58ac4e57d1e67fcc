package io.redress.identity.signin;

import io.redress.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The few pages a person sees here. Everything else a browser gets from this process is a redirect. */
@Controller
class SignInPages {

    static final String WAIT = "signin.wait";
    static final String WAIT_PATH = "/login/wait";

    private static final Duration SHOWN_IN_SECONDS = Duration.ofSeconds(90);

    private final IdentitySettings settings;

    SignInPages(IdentitySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/")
    String front() {
        return "redirect:" + settings.publicUrl() + "/desk";
    }

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String expired,
            Model page) {
        if (wrong != null) {
            page.addAttribute("problem", "problem.wrong");
        } else if (expired != null) {
            page.addAttribute("problem", "problem.expired");
        }
        return "login";
    }

    /** Reached from a refused sign-in only, by a forward inside the server. */
    @PostMapping(WAIT_PATH)
    String tooManyTries(
            @RequestAttribute(WAIT) Duration wait, HttpServletResponse response, Model page) {
        var seconds = wait.plusMillis(999).toSeconds();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (wait.compareTo(SHOWN_IN_SECONDS) <= 0) {
            page.addAttribute("problem", "problem.wait.seconds").addAttribute("time", seconds);
        } else {
            page.addAttribute("problem", "problem.wait.minutes")
                    .addAttribute("time", (seconds + 59) / 60);
        }
        return "login";
    }

    /** For a browser whose service could not name the sign-in to end, for example after a restart of this process. */
    @GetMapping("/logout")
    String leave(@Nullable Principal person) {
        return person == null ? "redirect:" + settings.publicUrl() + "/" : "logout";
    }
}
