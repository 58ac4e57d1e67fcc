package io.redress.resolution.dossiers;

import io.redress.contract.Coded;
import io.redress.contract.Money;
import io.redress.contract.resolution.CarFault;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Proof;
import io.redress.contract.resolution.Repair;
import io.redress.contract.resolution.Sale;
import io.redress.contract.resolution.WaitedFor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheet of facts as fields of a form, there and back. */
final class FactsForm {

    static final int REPAIRS = 6;

    private FactsForm() {}

    static EntitlementFacts read(FormFields f) {
        return new EntitlementFacts(
                f.text("goods"),
                f.code("sale", Sale.class),
                f.text("region"),
                f.day("boughtOn"),
                f.day("receivedOn"),
                f.day("defectFoundOn"),
                f.yuan("price"),
                f.yuan("loss"),
                f.code("defect", Proof.class),
                f.code("fraud", Proof.class),
                f.code("harm", Proof.class),
                f.code("unsafeFood", Proof.class),
                f.text("looked") == null ? null : f.codes("circumstances", Circumstance.class),
                f.text("looked") == null ? null : repairs(f),
                f.code("carFault", CarFault.class),
                f.count("kilometres"),
                f.day("askedOn"),
                f.day("performedOn"),
                f.day("goodsBackOn"),
                f.count("promisedReturnDays"));
    }

    private static List<Repair> repairs(FormFields f) {
        var repairs = new ArrayList<Repair>();
        for (int i = 1; i <= REPAIRS; i++) {
            var brought = f.day("brought" + i);
            var back = f.day("back" + i);
            if (brought == null) {
                continue;
            }
            if (back != null && back.isBefore(brought)) {
                f.faults().add("back" + i);
                continue;
            }
            var waited = f.code("waited" + i, WaitedFor.class);
            repairs.add(
                    new Repair(
                            brought,
                            back,
                            waited == null ? WaitedFor.WORK : waited,
                            f.text("helped" + i) != null));
        }
        return repairs;
    }

    /** What stands in the fields for these facts. */
    static Map<String, String> fields(EntitlementFacts facts) {
        var fields = new HashMap<String, String>();
        put(fields, "goods", facts.goods());
        put(fields, "sale", facts.sale());
        put(fields, "region", facts.region());
        put(fields, "boughtOn", facts.boughtOn());
        put(fields, "receivedOn", facts.receivedOn());
        put(fields, "defectFoundOn", facts.defectFoundOn());
        put(fields, "price", facts.price());
        put(fields, "loss", facts.loss());
        put(fields, "defect", facts.defect());
        put(fields, "fraud", facts.fraud());
        put(fields, "harm", facts.harm());
        put(fields, "unsafeFood", facts.unsafeFood());
        put(fields, "carFault", facts.carFault());
        put(fields, "kilometres", facts.kilometres());
        put(fields, "askedOn", facts.askedOn());
        put(fields, "performedOn", facts.performedOn());
        put(fields, "goodsBackOn", facts.goodsBackOn());
        put(fields, "promisedReturnDays", facts.promisedReturnDays());
        var circumstances = facts.circumstances();
        if (circumstances != null) {
            circumstances.forEach(each -> fields.put("circumstance-" + each.code(), "yes"));
        }
        var repairs = facts.repairs();
        for (int i = 1; repairs != null && i <= Math.min(REPAIRS, repairs.size()); i++) {
            var repair = repairs.get(i - 1);
            put(fields, "brought" + i, repair.broughtOn());
            put(fields, "back" + i, repair.backOn());
            put(fields, "waited" + i, repair.waitedFor());
            put(fields, "helped" + i, repair.helped() ? "yes" : null);
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Coded coded -> fields.put(field, coded.code());
            case Money money -> fields.put(field, money.amount().toPlainString());
            default -> fields.put(field, value.toString());
        }
    }
}
