package io.redress.platform.doors;

import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.PUBLIC;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.redress.platform.Refusal;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.security.AccessRules;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import io.redress.platform.security.Who;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A service with one door of every kind, and none of the log and the store. */
@SpringBootApplication(
        excludeName = {
            "io.redress.platform.aggregate.AggregateConfiguration",
            "io.redress.platform.attachment.AttachmentConfiguration",
            "io.redress.platform.audit.AuditConfiguration",
            "io.redress.platform.log.LogConfiguration",
            "io.redress.platform.sealing.SealingConfiguration",
            "io.redress.platform.secret.SecretConfiguration",
            "io.redress.platform.view.StoreConfiguration",
            "io.redress.platform.view.ViewConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"
        })
class DoorsService {

    @Bean
    AccessRules rules() {
        return AccessRules.deny()
                .allow(POST, "/api/complaints", PUBLIC)
                .allow(GET, "/api/faults/*", PUBLIC)
                .allow(GET, "/api/cases/secret", Who.of(Role.MANAGER))
                .allow(GET, "/api/cases/**", AGENTS)
                .page(GET, "/", PUBLIC)
                .page(POST, "/", PUBLIC)
                .page(POST, "/upload", PUBLIC)
                .page(GET, "/faults/*", PUBLIC)
                .page(GET, "/desk/managers", Who.of(Role.MANAGER))
                .page(GET, "/desk/**", AGENTS);
    }

    record Complaint(@NotBlank String narrative, @Positive int amount, Inner inner) {
        record Inner(int depth) {}
    }

    @RestController
    static class Api {

        @PostMapping("/api/complaints")
        Map<String, Object> receive(@RequestBody @Valid Complaint complaint) {
            return Map.of("narrative", complaint.narrative());
        }

        @GetMapping({"/api/cases/{id}", "/api/cases/secret"})
        Map<String, Object> show(Actor actor) {
            return Map.of(
                    "name",
                    actor.name(),
                    "roles",
                    actor.roles().stream().map(Role::claim).toList());
        }

        @GetMapping("/api/faults/{which}")
        String fail(@PathVariable String which) {
            throw Faults.of(which);
        }
    }

    static final class Faults {

        static RuntimeException of(String which) {
            return switch (which) {
                case "refusal" -> new Refusal("case-closed", "The case is closed.");
                case "log" ->
                        new LogUnavailableException("broker away", new IllegalStateException());
                case "store" ->
                        new DataAccessResourceFailureException("store away at secret-host:27017");
                case "wrapped" ->
                        new IllegalStateException(
                                new LogUnavailableException("away", new RuntimeException()));
                default -> new IllegalStateException("an inner secret");
            };
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/")
        String portal() {
            return "doors/form";
        }

        @PostMapping("/")
        String told(@RequestParam String narrative) {
            return "redirect:/";
        }

        @PostMapping("/upload")
        @ResponseBody
        String upload(@RequestParam MultipartFile file) {
            return "got " + file.getSize();
        }

        @GetMapping({"/desk", "/desk/managers"})
        String desk(Actor actor) {
            return "doors/desk";
        }

        @GetMapping("/faults/{which}")
        String fail(@PathVariable String which) {
            throw Faults.of(which);
        }
    }
}
