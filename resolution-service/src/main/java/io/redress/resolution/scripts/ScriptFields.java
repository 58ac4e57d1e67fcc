package io.redress.resolution.scripts;

import io.redress.contract.ComplaintId;
import io.redress.resolution.stories.Stories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The values of a template's fields for one complaint, as far as they are known. */
@Component
class ScriptFields {

    private final Stories stories;
    private final Clock clock;
    private final ZoneId zone;

    ScriptFields(
            Stories stories,
            Clock clock,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.stories = stories;
        this.clock = clock;
        this.zone = zone;
    }

    Map<String, String> of(ComplaintId id, String agent) {
        var values = new HashMap<String, String>();
        values.put("agent", agent);
        values.put("today", LocalDate.ofInstant(clock.instant(), zone).toString());
        var complaint = stories.of(id).complaint();
        if (complaint != null) {
            values.put("name", complaint.complainant().name());
            values.put("reference", complaint.reference().value());
            var product = complaint.matter().product();
            if (product != null) {
                values.put("product", product);
            }
            var order = complaint.matter().orderNumber();
            if (order != null) {
                values.put("order", order);
            }
        }
        return values;
    }
}
