package io.redress.intake.complaints;

import io.redress.contract.ContractJson;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.JsonFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a form as the same JSON object that a machine would send: one set of rules for both. */
public final class FormParameters {

    private static final List<String> OF_THE_PERSON =
            List.of("name", "email", "phone", "language", "preferredChannel");
    private static final List<String> OF_THE_MATTER =
            List.of(
                    "channel",
                    "narrative",
                    "product",
                    "orderNumber",
                    "purchasedOn",
                    "paidAmount",
                    "currency",
                    "desiredRemedy");

    private FormParameters() {}

    /** Reads {@code complainant.name} or {@code name} alike; a field left empty is a field not given. */
    public static JsonFields of(HttpServletRequest request) {
        var complaint = ContractJson.mapper().createObjectNode();
        OF_THE_MATTER.forEach(name -> put(complaint, name, request.getParameter(name)));
        var person = complaint.putObject("complainant");
        for (var name : OF_THE_PERSON) {
            put(person, name, request.getParameter(name));
            put(person, name, request.getParameter("complainant." + name));
        }
        return Bodies.fields(complaint);
    }

    private static void put(
            ObjectNode object, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            object.put(name, value);
        }
    }
}
