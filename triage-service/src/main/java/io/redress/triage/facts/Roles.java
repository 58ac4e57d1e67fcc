package io.redress.triage.facts;

import io.redress.triage.text.Phrases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who took part, by what they do: a role is told, a name never. */
final class Roles {

    private static final int MOST = 6;

    private static final List<String> WORDS =
            List.of(
                    "店员",
                    "店长",
                    "服务员",
                    "收银员",
                    "营业员",
                    "导购",
                    "快递员",
                    "骑手",
                    "外卖员",
                    "配送员",
                    "送货员",
                    "客服",
                    "经理",
                    "司机",
                    "师傅",
                    "维修工",
                    "保安",
                    "前台",
                    "导游",
                    "医生",
                    "护士",
                    "空姐",
                    "空乘",
                    "乘务员",
                    "业务员",
                    "销售员",
                    "销售人员",
                    "中介",
                    "催收员",
                    "老板",
                    "厨师",
                    "教练",
                    "老师",
                    "柜员",
                    "工作人员",
                    "courier",
                    "driver",
                    "manager",
                    "cashier",
                    "waiter",
                    "waitress",
                    "clerk",
                    "agent",
                    "technician",
                    "receptionist",
                    "security guard",
                    "pilot",
                    "flight attendant",
                    "landlord",
                    "doctor",
                    "nurse",
                    "teller",
                    "representative",
                    "supervisor",
                    "salesman",
                    "saleswoman",
                    "debt collector",
                    "plumber",
                    "chef",
                    "teacher");

    private static final Phrases<Boolean> PHRASES = Phrases.of(meanings());

    private Roles() {}

    /** In the order told, each once. */
    static List<String> in(String readable) {
        var found = new LinkedHashSet<String>();
        PHRASES.in(readable).forEach(hit -> found.add(hit.phrase()));
        return found.stream().limit(MOST).toList();
    }

    private static Map<String, List<Boolean>> meanings() {
        var meanings = new TreeMap<String, List<Boolean>>();
        WORDS.forEach(word -> meanings.put(word, List.of(true)));
        return meanings;
    }
}
