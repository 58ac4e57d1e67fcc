package io.redress.platform.security;

import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessRulesTest {

    private static final Who MANAGERS = Who.of(Role.MANAGER);

    @Test
    void whatNobodyNamedIsDenied() {
        assertThat(find(AccessRules.deny(), GET, "/api/cases")).isEmpty();
        assertThat(find(rules(), DELETE, "/api/cases/1")).isEmpty();
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        assertThat(find(rules(), GET, "/api/cases/secret")).contains(MANAGERS);
        assertThat(find(rules(), GET, "/api/cases/open")).contains(AGENTS);
    }

    @Test
    void whoMayReadMayAskForTheHeadersAlone() {
        assertThat(find(rules(), HEAD, "/api/cases/1")).contains(AGENTS);
    }

    @Test
    void aPathWithASlashTooManyIsAnotherPath() {
        assertThat(find(rules(), POST, "/api/complaints/")).isEmpty();
    }

    @Test
    void aRuleAtTheWrongDoorIsRefused() {
        assertThatThrownBy(() -> AccessRules.deny().page(GET, "/api/cases", AGENTS))
                .hasMessageContaining("use allow()");
        assertThatThrownBy(() -> AccessRules.deny().allow(GET, "/desk", AGENTS))
                .hasMessageContaining("use page()");
    }

    @Test
    void aRuleThatCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> AccessRules.deny().page(GET, "/desk/{id:[0-9]+}", AGENTS))
                .hasMessageContaining("regular expression");
    }

    @Test
    void nobodyIsNotSomebody() {
        assertThatThrownBy(() -> new Who(false, java.util.Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyEndpointWithARuleIsCovered() {
        assertThat(rules().uncovered(endpointsOf(Covered.class))).isEmpty();
    }

    /** The check's own control: it sees another method, another depth, and a mapping for all methods. */
    @Test
    void everyEndpointWithoutARuleIsSeen() {
        assertThat(rules().uncovered(endpointsOf(Intruder.class)))
                .contains(
                        "DELETE /api/cases/{id}",
                        "GET /api/complaints/{id}/notes",
                        "GET /desk/{id:[0-9]+}",
                        "PUT /api/cases/all");
    }

    private static AccessRules rules() {
        return AccessRules.deny()
                .allow(POST, "/api/complaints", PUBLIC)
                .allow(GET, "/api/cases/secret", MANAGERS)
                .allow(GET, "/api/cases/**", AGENTS)
                .page(GET, "/complaints/{reference}", PUBLIC);
    }

    private static Optional<Who> find(AccessRules rules, HttpMethod method, String path) {
        return rules.find(method, PathContainer.parsePath(path));
    }

    private static RequestMappingHandlerMapping endpointsOf(Class<?> controller) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("controller", controller);
        context.refresh();
        var endpoints = new RequestMappingHandlerMapping();
        endpoints.setApplicationContext(context);
        endpoints.afterPropertiesSet();
        return endpoints;
    }

    @RestController
    static class Covered {

        @PostMapping("/api/complaints")
        void receive() {}

        @GetMapping({"/api/cases/{id:[0-9a-f]{4,8}}/notes", "/complaints/{reference}"})
        void show() {}
    }

    @RestController
    static class Intruder {

        @DeleteMapping("/api/cases/{id}")
        void otherMethod() {}

        @GetMapping("/api/complaints/{id}/notes")
        void otherDepth() {}

        @GetMapping("/desk/{id:[0-9]+}")
        void otherPlace() {}

        @RequestMapping("/api/cases/all")
        void allMethods() {}
    }
}
