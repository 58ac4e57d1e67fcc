package io.redress.acceptance.doors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody has to complain about. Nobody real: all addresses are under example.org. */
public record Complaint(
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable String orderNumber,
        String narrative) {

    private static long number = System.currentTimeMillis() % 100_000_000L * 1000;

    /** Another customer with another order each time. */
    public static Complaint of(String narrative) {
        var id = next();
        return new Complaint(
                "Robin Sample", "robin." + id + "@example.org", null, "en", "T" + id, narrative);
    }

    public static synchronized long next() {
        return ++number;
    }

    public Complaint withLanguage(String other) {
        return new Complaint(name, email, phone, other, orderNumber, narrative);
    }

    public Complaint withName(String other) {
        return new Complaint(other, email, phone, language, orderNumber, narrative);
    }

    /** The request body for {@code POST /api/complaints}. */
    public Map<String, Object> json() {
        var person = new LinkedHashMap<String, Object>();
        person.put("name", name);
        put(person, "email", email);
        put(person, "phone", phone);
        person.put("language", language);
        var complaint = new LinkedHashMap<String, Object>();
        complaint.put("complainant", person);
        complaint.put("narrative", narrative);
        put(complaint, "orderNumber", orderNumber);
        return complaint;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
