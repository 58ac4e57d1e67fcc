package io.redress.resolution.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Coded;
import io.redress.contract.resolution.CarFault;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.DisputeOutcome;
import io.redress.contract.resolution.Door;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Mark;
import io.redress.contract.resolution.Proof;
import io.redress.contract.resolution.RecallOutcome;
import io.redress.contract.resolution.Sale;
import io.redress.contract.resolution.WaitedFor;
import io.redress.resolution.domain.dossier.DossierRule;
import io.redress.resolution.domain.entitlement.Calculator;
import io.redress.resolution.domain.entitlement.Fact;
import io.redress.resolution.domain.entitlement.Grant;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Standing;
import io.redress.resolution.domain.entitlement.Statute;
import io.redress.resolution.domain.improvement.ImprovementRule;
import io.redress.resolution.domain.script.Scripts.Phase;
import io.redress.resolution.policy.ShippedLaw;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRightReasonFactAndMarkHasItsText(String language) throws IOException {
        var needed = new HashSet<String>();
        add(needed, "law.right.", Statute.values());
        new Calculator(ShippedLaw.read())
                .entitlement(EntitlementFacts.NONE, LocalDate.parse("2026-11-23"))
                .rights()
                .forEach(right -> needed.add("law.right." + right.code()));
        add(needed, "law.grant.", Grant.values());
        add(needed, "law.fact.", Fact.values());
        add(needed, "law.why.", Why.values());
        add(needed, "law.standing.", Standing.values());
        add(needed, "law.circumstance.", Circumstance.values());
        add(needed, "law.car-fault.", CarFault.values());
        add(needed, "law.proof.", Proof.values());
        add(needed, "law.sale.", Sale.values());
        add(needed, "law.waited.", WaitedFor.values());
        add(needed, "mark.", Mark.values());
        add(needed, "door.", Door.values());
        add(needed, "dispute.", DisputeOutcome.values());
        add(needed, "recall.outcome.", RecallOutcome.values());
        add(needed, "script.", Phase.values());
        Arrays.stream(DossierRule.values()).forEach(rule -> needed.add("refusal." + rule.code()));
        Arrays.stream(ImprovementRule.values())
                .forEach(rule -> needed.add("refusal." + rule.code()));
        assertThat(texts(language).stringPropertyNames()).containsAll(needed);
    }

    private static void add(java.util.Set<String> needed, String prefix, Coded[] codes) {
        Arrays.stream(codes).forEach(code -> needed.add(prefix + code.code()));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var stream =
                LawTextsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
