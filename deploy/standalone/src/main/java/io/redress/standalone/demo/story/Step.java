package io.redress.standalone.demo.story;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act in a story, by an agent at the desk or by the customer. Options are counted from 1, as people do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Take.class, name = "take"),
    @JsonSubTypes.Type(value = Step.Investigate.class, name = "investigate"),
    @JsonSubTypes.Type(value = Step.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Step.Reply.class, name = "reply"),
    @JsonSubTypes.Type(value = Step.Plan.class, name = "plan"),
    @JsonSubTypes.Type(value = Step.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Step.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Step.ChooseByPhone.class, name = "choose-by-phone"),
    @JsonSubTypes.Type(value = Step.WithdrawByPhone.class, name = "withdraw-by-phone"),
    @JsonSubTypes.Type(value = Step.Deliver.class, name = "deliver"),
    @JsonSubTypes.Type(value = Step.Resolve.class, name = "resolve"),
    @JsonSubTypes.Type(value = Step.AnswerByPortal.class, name = "answer-by-portal"),
    @JsonSubTypes.Type(value = Step.AnswerByMail.class, name = "answer-by-mail"),
    @JsonSubTypes.Type(value = Step.ChooseByPortal.class, name = "choose-by-portal"),
    @JsonSubTypes.Type(value = Step.DeclineByPortal.class, name = "decline-by-portal"),
    @JsonSubTypes.Type(value = Step.WithdrawByPortal.class, name = "withdraw-by-portal"),
    @JsonSubTypes.Type(value = Step.UpdateCall.class, name = "update-call"),
    @JsonSubTypes.Type(value = Step.Survey.class, name = "survey"),
    @JsonSubTypes.Type(value = Step.Await.class, name = "await"),
})
public sealed interface Step {

    /** What somebody at the desk does. */
    sealed interface AtDesk extends Step {}

    /** What the customer, or the call centre for them, does. */
    sealed interface ByCustomer extends Step {}

    record Take(String agent) implements AtDesk {}

    record Investigate(String note) implements AtDesk {}

    record Note(String text) implements AtDesk {}

    record Reply(String text) implements AtDesk {}

    record Plan(String text) implements AtDesk {}

    record Ask(String text) implements AtDesk {}

    record Offer(String text, List<List<Wish>> options) implements AtDesk {}

    /** A remedy by its code; with an amount where the kind has one. */
    record Wish(String kind, @Nullable BigDecimal amount) {}

    record ChooseByPhone(int option) implements AtDesk {}

    record WithdrawByPhone(String reason) implements AtDesk {}

    record Deliver(String note) implements AtDesk {}

    /** @param manner {@code at-once} or {@code deferred} */
    record Resolve(String manner, String text) implements AtDesk {}

    /** Nothing is done until that story has ended. */
    record Await(String story) implements Step {}

    record AnswerByPortal(String text) implements ByCustomer {}

    /** Replies to the newest mail we sent them. */
    record AnswerByMail(String text) implements ByCustomer {}

    record ChooseByPortal(int option) implements ByCustomer {}

    record DeclineByPortal(String comment) implements ByCustomer {}

    record WithdrawByPortal(String reason) implements ByCustomer {}

    record UpdateCall(String transcript) implements ByCustomer {}

    record Survey(int rating, boolean solved, @Nullable String comment) implements ByCustomer {}
}
