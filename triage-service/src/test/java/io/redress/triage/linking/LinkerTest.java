package io.redress.triage.linking;

import static io.redress.triage.Complaints.MONDAY;
import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.triage.Link;
import io.redress.triage.Complaints;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerTest {

    static final Pseudonyms PSEUDONYMS =
            (purpose, plain) -> Integer.toHexString((purpose + plain).hashCode());
    static final String STORY = "买的电水壶用了三天就漏水,客服一直不处理";
    static final Complaints FIRST = saying("first", STORY).about("JD-20261101-77");

    final Linker linker = new Linker(keys -> Map.of(), PSEUDONYMS);

    @Test
    void sameOrderAndSameContactIsCertain() {
        assertThat(second(saying("second", "换一种说法再讲一遍这件事情").about("jd 20261101 77")))
                .hasValueSatisfying(
                        link -> {
                            assertThat(link.certain()).isTrue();
                            assertThat(link.earlier()).isEqualTo(FIRST.received().complaintId());
                        });
    }

    @Test
    void contactsAreTheSameHoweverTheyAreWritten() {
        var byPhone = FIRST.from(null, "+86 138-1234-5678");
        linker.link(List.of(byPhone.received()), List.of("zh"));
        var again = saying("again", "打电话来的").from(null, "13812345678").about("JD-20261101-77");

        assertThat(link(again)).hasValueSatisfying(link -> assertThat(link.certain()).isTrue());
    }

    @Test
    void sameContactWithNearlyTheSameWordsIsForAPerson() {
        assertThat(second(saying("second", STORY + "!!")))
                .hasValueSatisfying(
                        link -> {
                            assertThat(link.certain()).isFalse();
                            assertThat(link.reason()).contains("叙述几乎一致");
                        });
    }

    @Test
    void sameOrderFromSomebodyElseIsForAPerson() {
        assertThat(
                        second(
                                saying("second", "我是他妻子,替他投诉")
                                        .from("wang@example.org", null)
                                        .about("JD-20261101-77")))
                .hasValueSatisfying(link -> assertThat(link.certain()).isFalse());
    }

    @Test
    void theSameMatterRetoldOnTheTelephoneIsForAPerson() {
        var web = saying("web", "上周买的空调不制冷,师傅来修了两次都没修好,要求退货");
        linker.link(List.of(web.received()), List.of("zh"));
        var call = saying("call", "客户来电说上周买的空调还是不制冷,师傅修了两次没修好,他要求退货退款");

        assertThat(link(call))
                .hasValueSatisfying(
                        link -> {
                            assertThat(link.certain()).isFalse();
                            assertThat(link.reason()).contains("叙述相近");
                        });
    }

    @Test
    void twoOrdersAreTwoStoriesHoweverAlikeTheySound() {
        var one = saying("one", "收到的杯子碎了,要求补发一个新的杯子").about("JD-1000001");
        linker.link(List.of(one.received()), List.of("zh"));

        assertThat(link(saying("two", "收到的杯子碎了,请补发一个新的杯子").about("JD-1000002"))).isEmpty();
    }

    @Test
    void nearlyTheSameWordsByMailAndByTelephoneMayBeOnePerson() {
        var mailed = saying("mailed", STORY).from("li@example.org", null);
        linker.link(List.of(mailed.received()), List.of("zh"));

        assertThat(link(saying("called", STORY + "!").from(null, "13812345678")))
                .hasValueSatisfying(link -> assertThat(link.certain()).isFalse());
    }

    @Test
    void theSameWordsOfTwoPeopleAreTwoStories() {
        var mailed = saying("mailed", STORY).from("li@example.org", null);
        linker.link(List.of(mailed.received()), List.of("zh"));

        assertThat(link(saying("copied", STORY).from("wang@example.org", null))).isEmpty();
    }

    @Test
    void anotherStoryFromTheSameContactIsNew() {
        assertThat(second(saying("second", "酒店房间隔音太差,一晚没睡好,前台不管"))).isEmpty();
    }

    @Test
    void fourteenDaysLaterItIsStillTheSameStoryAndASecondMoreIsANewOne() {
        var same = saying("second", "说法不同的另一段文字").about("JD-20261101-77");
        assertThat(second(same.at(MONDAY.plus(Duration.ofDays(14))))).isPresent();
        assertThat(second(same.at(MONDAY.plus(Duration.ofDays(14)).plusSeconds(1)))).isEmpty();
    }

    @Test
    void theSameComplaintAgainIsNotItsOwnDuplicate() {
        assertThat(second(FIRST)).isEmpty();
    }

    @Test
    void complaintsOfOneBatchFindEachOther() {
        var second = saying("second", "再说一次").about("JD-20261101-77").at(MONDAY.plusSeconds(1));

        var links = linker.link(List.of(second.received(), FIRST.received()), List.of("zh", "zh"));

        assertThat(links.get(0)).isPresent();
        assertThat(links.get(1)).isEmpty();
    }

    @Test
    void aComplaintThatOnlyTheStoreRemembersIsFound() {
        var kept = Telling.of(FIRST.received(), PSEUDONYMS).sighting().written();
        var keys = Telling.of(FIRST.received(), PSEUDONYMS).keys().own();
        var remembering =
                new Linker(
                        asked ->
                                Collections.disjoint(asked, keys)
                                        ? Map.of()
                                        : Map.of(
                                                keys.getFirst(),
                                                List.of(
                                                        Optional.ofNullable(Sighting.read(kept))
                                                                .orElseThrow())),
                        PSEUDONYMS);
        var second = saying("second", "再说一次").about("JD-20261101-77").at(MONDAY.plusSeconds(1));

        assertThat(remembering.link(List.of(second.received()), List.of("zh")).getFirst())
                .isPresent();
    }

    private Optional<Link> second(Complaints complaint) {
        linker.link(List.of(FIRST.received()), List.of("zh"));
        var later =
                complaint.receivedAt().equals(MONDAY)
                        ? complaint.at(MONDAY.plusSeconds(60))
                        : complaint;
        return link(later);
    }

    private Optional<Link> link(Complaints complaint) {
        var later =
                complaint.receivedAt().equals(MONDAY)
                        ? complaint.at(MONDAY.plusSeconds(60))
                        : complaint;
        return linker.link(List.of(later.received()), List.of("zh")).getFirst();
    }
}
