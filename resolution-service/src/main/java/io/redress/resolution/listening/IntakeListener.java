package io.redress.resolution.listening;

import io.redress.contract.Channel;
import io.redress.contract.DeterministicId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ArrivalRejected;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.platform.log.EventHandler;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.cases.Cases.Told;
import io.redress.resolution.domain.CaseCommand.HearChoice;
import io.redress.resolution.domain.CaseCommand.HearCustomer;
import io.redress.resolution.domain.CaseCommand.HearRegulator;
import io.redress.resolution.domain.CaseCommand.HearWithdrawal;
import io.redress.resolution.domain.CaseCommand.Heard;
import io.redress.resolution.domain.ResolutionCase.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the customer says after the complaint. What they say about a merged one is heard in the case it was merged into too. */
@Component
final class IntakeListener implements EventHandler {

    private final Cases cases;

    IntakeListener(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "resolution-customers";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var told = events.stream().flatMap(IntakeListener::told).toList();
        var stood = cases.tell(told);
        var elsewhere = new ArrayList<Told>();
        for (int i = 0; i < told.size(); i++) {
            if (stood.get(i).state() instanceof Merged merged
                    && told.get(i).heard() instanceof HearCustomer) {
                elsewhere.add(new Told(told.get(i).by(), merged.into(), told.get(i).heard()));
            }
        }
        cases.tellOn(elsewhere);
    }

    private static Stream<Told> told(EventEnvelope<?> envelope) {
        return envelope.event() instanceof IntakeEvent event
                ? heard(envelope, event).map(heard -> Told.of(envelope, heard)).stream()
                : Stream.empty();
    }

    private static Optional<Heard> heard(EventEnvelope<?> envelope, IntakeEvent event) {
        return switch (event) {
            case MessageReceived e -> Optional.of(new HearCustomer(e.messageId(), e.occurredAt()));
            case CallUpdated e -> Optional.of(new HearCustomer(envelope.id(), e.occurredAt()));
            case ChoiceReceived e ->
                    Optional.of(
                            new HearChoice(
                                    e.offerId(),
                                    e.optionId(),
                                    e.comment(),
                                    e.channel(),
                                    e.occurredAt()));
            case WithdrawalReceived e ->
                    Optional.of(new HearWithdrawal(e.reason(), e.occurredAt()));
            case ComplaintReceived e when e.channel() == Channel.REGULATOR ->
                    Optional.of(
                            new HearRegulator(
                                    DeterministicId.of(e.complaintId().value(), "regulator"),
                                    e.arrival().receivedAt()));
            case ComplaintReceived e -> Optional.empty();
            case ArrivalQuarantined e -> Optional.empty();
            case QuarantineReleased e -> Optional.empty();
            case QuarantineDiscarded e -> Optional.empty();
            case ArrivalRejected e -> Optional.empty();
        };
    }
}
