package io.redress.intake.complaints;

import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.Matter;
import io.redress.intake.arrival.JsonFields;
import io.redress.intake.text.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as somebody filled it in, within the rules of the form: who, what about, what they want.
 * A name and a narrative are needed; all else may be asked for later.
 *
 * @param channel null when the sender did not name one
 */
public record ComplaintForm(
        @Nullable Channel channel, Complainant complainant, String narrative, Matter matter) {

    public static final int LONGEST_NARRATIVE = 20_000;

    /** @throws io.redress.intake.arrival.InvalidArrivalException naming every field that is wrong */
    public static ComplaintForm of(JsonFields fields) {
        var person = fields.inside("complainant");
        var form =
                new ComplaintForm(
                        fields.coded("channel", Channel.class),
                        new Complainant(
                                person.requiredLine("name", 200),
                                person.email("email"),
                                person.phone("phone"),
                                person.language("language"),
                                person.coded("preferredChannel", Channel.class)),
                        fields.requiredBlock("narrative", LONGEST_NARRATIVE),
                        new Matter(
                                fields.line("product", 200),
                                fields.line("orderNumber", 100),
                                fields.date("purchasedOn"),
                                fields.money("paidAmount", "currency"),
                                fields.block("desiredRemedy", 2_000)));
        fields.refuseIfWrong();
        return form;
    }

    /** Over all that was said, files included, and nothing about how it came. */
    public String fingerprint(Channel channel, List<Attachment> files) {
        var paid = matter.paid();
        var said =
                new Fingerprint()
                        .with(channel.code())
                        .with(complainant.name())
                        .with(complainant.email())
                        .with(complainant.phone())
                        .with(complainant.language())
                        .with(complainant.preferredChannel())
                        .with(narrative)
                        .with(matter.product())
                        .with(matter.orderNumber())
                        .with(matter.purchasedOn())
                        .with(
                                paid == null
                                        ? null
                                        : paid.amount().stripTrailingZeros().toPlainString())
                        .with(paid == null ? null : paid.currency())
                        .with(matter.desiredRemedy());
        files.forEach(file -> said.with(file.sha256()).with(file.fileName()));
        return said.hex();
    }
}
