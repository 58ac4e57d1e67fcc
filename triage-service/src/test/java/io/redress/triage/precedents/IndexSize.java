package io.redress.triage.precedents;

import io.redress.contract.RemedyKind;
import io.redress.triage.classifying.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Not a test but a scale: {@code java … IndexSize FOLDER CASES} fills an index with made-up cases and
 * prints what docs/sizing.md says. Vectors lie around some hundred centres, as complaints do.
 */
final class IndexSize {

    private static final int DIMENSIONS = 512;
    private static final int CENTRES = 300;
    private static final String[] WORDS = {
        "冰箱", "不制冷", "快递", "没送到", "退款", "客服", "电话", "师傅", "维修", "两次", "漏水", "订单", "发票",
        "保修", "换货", "空调", "噪音", "手机", "屏幕", "电池", "发热", "商家", "拒绝", "投诉", "三天", "一周",
        "质量", "包装", "破损", "少件", "颜色", "尺码", "预约", "上门", "安装", "押金", "会员", "扣费", "合同",
        "取消", "酒店", "房间", "卫生", "外卖", "头发", "变质", "态度", "辱骂", "隐私", "骚扰"
    };

    private IndexSize() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int cases = Integer.parseInt(arguments[1]);
        long began = System.nanoTime();
        try (var index = new PrecedentIndex(folder, new CaseDocuments(new MadeUp()))) {
            for (int i = 0; i < cases; i++) {
                index.take(
                        Cases.told("size-" + i, story(i))
                                .solvedBy(RemedyKind.REFUND, i % 900, 1 + i % 5)
                                .events());
                if (index.unwritten() >= 2_000) {
                    index.commit(Map.of());
                }
                if (i % 20_000 == 19_999) {
                    System.out.printf(
                            "%,d cases, %.0f s, heap %d MB%n", i + 1, seconds(began), heap());
                }
            }
            index.commit(Map.of());
            System.out.printf("%,d cases in %.0f s%n", index.cases(), seconds(began));
        }
        searches(folder, cases);
    }

    private static void searches(Path folder, int cases) throws IOException {
        try (var index = new PrecedentIndex(folder, new CaseDocuments(new MadeUp()))) {
            var times = new ArrayList<Long>();
            for (int i = 0; i < 300; i++) {
                var asked =
                        index.find(
                                        Cases.told("size-" + i * (cases / 300), "")
                                                .complaint()
                                                .complaintId())
                                .orElseThrow();
                long start = System.nanoTime();
                index.like(asked, 8);
                times.add((System.nanoTime() - start) / 1_000);
            }
            var sorted = times.subList(100, 300).stream().sorted().toList();
            System.out.printf(
                    "search: median %.1f ms, 95 %% %.1f ms; heap after gc %d MB; on disk %d MB%n",
                    sorted.get(100) / 1e3, sorted.get(190) / 1e3, heap(), disk(folder));
        }
    }

    private static String story(int i) {
        var random = new Random(i);
        var story = new StringBuilder().append((char) ('一' + i % CENTRES));
        for (int w = 0; w < 40; w++) {
            story.append(WORDS[random.nextInt(WORDS.length)]).append(w % 7 == 6 ? "，" : "");
        }
        return story.append(i).toString();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static long disk(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    /** Near the centre that the first character names. */
    private static final class MadeUp implements Embedder {

        @Override
        public float[] embed(String readable) {
            var centre = unit(new Random(readable.charAt(0)));
            var own = unit(new Random(Arrays.hashCode(readable.toCharArray())));
            double square = 0;
            for (int i = 0; i < DIMENSIONS; i++) {
                centre[i] = 0.8f * centre[i] + 0.6f * own[i];
                square += centre[i] * centre[i];
            }
            for (int i = 0; i < DIMENSIONS; i++) {
                centre[i] /= (float) Math.sqrt(square);
            }
            return centre;
        }

        @Override
        public String version() {
            return "made-up";
        }

        private static float[] unit(Random random) {
            var vector = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float) (random.nextGaussian() / Math.sqrt(DIMENSIONS));
            }
            return vector;
        }
    }
}
