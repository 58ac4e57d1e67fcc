package io.redress.standalone.demo.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arrival's play as data: who says what at which door, what then happens step by step, and where it must end.
 *
 * @param after the story that this one has to do with: sent again, told again, or referred to; it goes first
 * @param category what a person would call it; shown beside what triage makes of it
 */
public record Story(
        String name,
        Door door,
        Person person,
        @Nullable String subject,
        String narrative,
        @Nullable String product,
        @Nullable String orderNumber,
        @Nullable String purchasedOn,
        @Nullable BigDecimal paidAmount,
        @Nullable String currency,
        @Nullable String desiredRemedy,
        List<String> attachments,
        @Nullable String category,
        @Nullable String after,
        List<Step> steps,
        End end) {

    public Story {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        steps = steps == null ? List.of() : List.copyOf(steps);
        narrative = narrative == null ? "" : narrative.strip();
    }

    /** What its people count in. */
    public String money() {
        return currency != null ? currency : "en".equals(person.language()) ? "GBP" : "CNY";
    }

    /** Nobody real: all addresses are under example domains. */
    public record Person(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {}

    /** Where it knocks, and how. */
    public enum Door {
        @JsonProperty("web")
        WEB("web"),
        @JsonProperty("web-form")
        WEB_FORM("web"),
        @JsonProperty("web-again")
        WEB_AGAIN("web"),
        @JsonProperty("web-too-large")
        WEB_TOO_LARGE("web"),
        @JsonProperty("mail")
        MAIL("email"),
        @JsonProperty("mail-auto-reply")
        MAIL_AUTO_REPLY("email"),
        @JsonProperty("mail-loop")
        MAIL_LOOP("email"),
        @JsonProperty("mail-garbage")
        MAIL_GARBAGE("email"),
        @JsonProperty("mail-empty")
        MAIL_EMPTY("email"),
        @JsonProperty("mail-forged")
        MAIL_FORGED("email"),
        @JsonProperty("mail-too-large")
        MAIL_TOO_LARGE("email"),
        @JsonProperty("call")
        CALL("phone"),
        @JsonProperty("call-unsigned")
        CALL_UNSIGNED("phone"),
        @JsonProperty("twilio")
        TWILIO("phone");

        private final String channel;

        Door(String channel) {
            this.channel = channel;
        }

        public String channel() {
            return channel;
        }
    }

    /** Where an arrival may end. */
    public enum End {
        @JsonProperty("closed")
        CLOSED("closed"),
        @JsonProperty("withdrawn")
        WITHDRAWN("withdrawn"),
        @JsonProperty("merged")
        MERGED("merged"),
        @JsonProperty("quarantined")
        QUARANTINED("quarantined"),
        @JsonProperty("duplicate")
        DUPLICATE("duplicate"),
        @JsonProperty("rejected")
        REJECTED("rejected");

        private final String code;

        End(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
