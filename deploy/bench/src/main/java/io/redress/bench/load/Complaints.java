package io.redress.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Complaints without end, each of another customer about another order, in two languages. */
public final class Complaints {

    private static final List<String> STORIES =
            List.of(
                    "The kettle of order %s leaks at its bottom after three days. I want it replaced.",
                    "订单%s的快递晚到了一周,包装破损,里面的杯子碎了两个,要求补发。",
                    "Your shop charged me twice for order %s and nobody answers the telephone. Refund me.",
                    "订单%s收到的外套颜色和页面上完全不一样,退货又被拒绝,我要求退款。",
                    "The technician for order %s did not come, for the second time. I lost a day's wage.",
                    "订单%s的电饭煲用了一个月内胆掉涂层,米饭里有黑色碎屑,质量有问题。",
                    "The hotel room of booking %s was loud, cold and dirty. I left after one night.",
                    "订单%s承诺的优惠没有兑现,客服态度恶劣,直接挂了我的电话。");

    private final AtomicLong number = new AtomicLong();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    /** The next one as a whole HTTP request. */
    byte[] next(URI origin) {
        var id = run + number.incrementAndGet();
        var story = STORIES.get((int) (number.get() % STORIES.size())).formatted(id);
        var body =
                """
                {"complainant":{"name":"Bench %s","email":"bench.%s@example.org","language":"zh"},\
                "narrative":"%s","orderNumber":"%s","paidAmount":129.90,"currency":"CNY"}"""
                        .formatted(id, id, story, id)
                        .getBytes(StandardCharsets.UTF_8);
        var head =
                """
                POST /api/complaints HTTP/1.1\r
                Host: localhost:%d\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """
                        .formatted(origin.getPort(), id, body.length)
                        .getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
