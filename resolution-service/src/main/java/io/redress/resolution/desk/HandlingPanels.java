package io.redress.resolution.desk;

import io.redress.contract.Coded;
import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.PartyKind;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromiseRelease;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The parts of the page that keep a case in good hands. */
@Configuration(proxyBeanMethods = false)
class HandlingPanels {

    private record Panel(Place place, String template, Map<String, Object> model)
            implements CasePanel {
        @Override
        public boolean shows(CaseView view, Actor actor) {
            return view.reference() != null;
        }

        @Override
        public Map<String, Object> model(CaseView view, Actor actor) {
            return model;
        }
    }

    @Bean
    @Order(10)
    CasePanel approvalsPanel() {
        return new Panel(CasePanel.Place.MAIN, "desk/case/approvals", Map.of());
    }

    @Bean
    @Order(20)
    CasePanel promisesPanel() {
        return new Panel(
                CasePanel.Place.MAIN,
                "desk/case/promises",
                Map.of(
                        "promiseKinds",
                        codes(PromiseKind.values()),
                        "promiseReleases",
                        codes(PromiseRelease.values())));
    }

    @Bean
    @Order(30)
    CasePanel tasksPanel() {
        return new Panel(
                CasePanel.Place.MAIN,
                "desk/case/tasks",
                Map.of(
                        "parties",
                        codes(PartyKind.values()),
                        "debtors",
                        codes(PartyKind.values()).stream()
                                .filter(code -> !code.equals(PartyKind.DEPARTMENT.code()))
                                .toList(),
                        "findings",
                        codes(Finding.values())));
    }

    @Bean
    @Order(40)
    CasePanel handsPanel(ResolutionPolicy policy) {
        return new Panel(
                CasePanel.Place.SIDE,
                "desk/case/hands",
                Map.of("transferQueues", policy.queues().names()));
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
