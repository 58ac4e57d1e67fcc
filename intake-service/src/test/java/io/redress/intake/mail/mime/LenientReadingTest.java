package io.redress.intake.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientReadingTest {

    @TempDir private Path folder;

    private static final String CHINESE = "我在贵公司购买的洗衣机使用三天就漏水，客服一直推脱，要求退款。";
    private static final String TRADITIONAL = "我在貴公司購買的洗衣機使用三天就漏水，客服一直推脫，要求退款。";
    private static final String JAPANESE = "洗濯機が三日で水漏れしました。返金をお願いします。";

    @ParameterizedTest
    @CsvSource({
        "GBK, gb2312",
        "GB18030, GB18030",
        "GB18030, unknown-8bit",
        "GBK, us-ascii",
        "UTF-8, gb2312x",
        "UTF-8, utf8",
        "UTF-8, us-ascii",
        "GBK, utf-8",
        "UTF-16, ",
        "GBK, '\"=?gb2312?=\"'"
    })
    void simplifiedChineseIsReadWhateverItsLabel(String really, String label) {
        assertThat(LenientCharset.decode(CHINESE.getBytes(Charset.forName(really)), label))
                .isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @CsvSource({"Big5, big5", "Big5, ", "Big5, x-nonsense", "UTF-8, "})
    void traditionalChineseIsReadWhateverItsLabel(String really, String label) {
        assertThat(LenientCharset.decode(TRADITIONAL.getBytes(Charset.forName(really)), label))
                .isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @CsvSource({"ISO-2022-JP, iso-2022-jp", "ISO-2022-JP, ", "Shift_JIS, shift_jis", "Shift_JIS, "})
    void japaneseIsReadWhateverItsLabel(String really, String label) {
        assertThat(LenientCharset.decode(JAPANESE.getBytes(Charset.forName(really)), label))
                .isEqualTo(JAPANESE);
    }

    @Test
    void latinLettersDoNotBecomeChinese() {
        var text = "Le café était fermé, déjà à Noël.";
        assertThat(LenientCharset.decode(text.getBytes(StandardCharsets.ISO_8859_1), null))
                .isEqualTo(text);
    }

    @Test
    void aCharacterCutInHalfBetweenTwoWordsIsPutTogether() {
        var bytes = "关于退款的投诉".getBytes(Charset.forName("GBK"));
        var first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 5));
        var second =
                Base64.getEncoder()
                        .encodeToString(java.util.Arrays.copyOfRange(bytes, 5, bytes.length));

        assertThat(
                        EncodedWords.decode(
                                "=?gb2312?B?" + first + "?=\r\n =?GB2312?B?" + second + "?="))
                .isEqualTo("关于退款的投诉");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?UTF-8?Q?caf=C3=A9_au_lait?=|café au lait",
                "Re: =?utf-8?b?5oqV6K+J?= (2)|Re: 投诉 (2)",
                "=?utf-8?b?5oqV6K+J?|=?utf-8?b?5oqV6K+J?",
                "=?no-such*en?Q?plain?=|plain",
                "=?utf-8?b?!!!?=|''",
                "plain|plain"
            })
    void encodedWordsAreReadAndBrokenOnesHarmNothing(String header, String text) {
        assertThat(EncodedWords.decode(header)).isEqualTo(text);
    }

    @Test
    void rawEightBitHeadersAreRead() {
        var raw =
                new String(
                        "投诉你们的服务态度".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
        assertThat(EncodedWords.decode(raw)).isEqualTo("投诉你们的服务态度");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Wang, Lei\" <Lei@EXAMPLE.org>|Wang Lei|Lei@example.org",
                "Wang, Lei <Lei@EXAMPLE.org>|Wang Lei|Lei@example.org",
                "<a@b.cn>|a|a@b.cn",
                "a@b.cn|a|a@b.cn",
                "王雷 <wang@例子.中国>|王雷|wang@例子.中国",
                "\"=?utf-8?b?546L6Zu3?=\" <a@b.cn>|王雷|a@b.cn",
                "broken <a@b.cn|broken|a@b.cn",
                "\"broken <a@b.cn>|broken|a@b.cn",
                "a@b.cn (me|a|a@b.cn",
                "=?utf-8?q?Wang_=3Ca=40b=2Ecn=3E?=|Wang|a@b.cn",
                "x@ y@ <z@q.org>, more|x@ y@|z@q.org",
                "\"zhang@example.org\" <a@b.cn>|zhang@example.org|a@b.cn",
                "\"zhang@example.org, x\" <a@b.cn>|zhang@example.org x|a@b.cn",
                "\"<zhang@example.org>\\\" <x@y.cn>\" <a@b.cn>|zhang@example.org \\ x@y.cn|a@b.cn",
                "=?utf-8?q?zhang=40example.org=2C?= <a@b.cn>|zhang@example.org|a@b.cn",
                "(zhang@example.org) a@b.cn|a|a@b.cn",
                "zhang@example.org <a@b.cn>|zhang@example.org|a@b.cn"
            })
    void sendersAreFoundInHeadersThatNoGrammarAccepts(String header, String name, String address)
            throws IOException {
        assertThat(from("From: " + header).sender()).contains(new MailAddress(name, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: zhang@example.org",
                "From:  <zhang@example.org>",
                "From: \"Zhang, San\" <zhang@example.org> (me)",
                "From: =?utf-8?q?Zhang=2C_San?= <zhang@example.org>",
                "From: \"x <mallory@evil.example>\" <zhang@example.org>",
                "From: zhang@example.org <zhang@example.org>",
                "From: Zhang\n <zhang@example.org>"
            })
    void oneMailboxIsCertain(String headers) throws IOException {
        assertThat(from(headers).soleSender()).contains("zhang@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: zhang@example.org, <mallory@evil.example>",
                "From: <mallory@evil.example>, zhang@example.org",
                "From: <zhang@example.org> <mallory@evil.example>",
                "From: mallory@evil.example <zhang@example.org>",
                "From: mallory@evil.example, x <zhang@example.org>",
                "From: x: zhang@example.org;",
                "From: <@evil.example:zhang@example.org>",
                "From: zhang@example.org(x).evil.example",
                "From: zhang(x)@example.org",
                "From: \"x\"zhang@example.org",
                "From: zhang@example.org\"x\"",
                "From: \"x <zhang@example.org>",
                "From: \\\" <mallory@evil.example> \\\" <zhang@example.org>",
                "From: =?utf-8?q?\"?= <mallory@evil.example> =?utf-8?q?\"?= <zhang@example.org>",
                "From: =?utf-8?q?(?= <mallory@evil.example> =?utf-8?q?)?= <zhang@example.org>",
                "From: <zhang@example.org> (x",
                "From: <zhang@example.org>.evil.example",
                "From: =?utf-8?q?zhang=40example=2Eorg?=",
                "From: zhang@example.org\nFrom: zhang@example.org",
                "From: Mallory <mallory@evil.example>\nfrom : <zhang@example.org>",
                "Reply-To: zhang@example.org",
                "Sender: zhang@example.org"
            })
    void whateverLeavesADoubtIsNobodysForCertain(String headers) throws IOException {
        assertThat(from(headers).soleSender()).isEmpty();
    }

    private MailHeaders from(String headers) throws IOException {
        var raw = folder.resolve("mail.eml");
        Files.writeString(raw, headers + "\nSubject: x\n\ntext\n");
        try (var mail = OpenMail.at(raw)) {
            return mail.headers();
        }
    }

    @Test
    void aHeaderFullOfAtSignsTakesNoTime() {
        assertThat(MailAddress.parse("a@".repeat(50_000)).count()).isPositive();
        assertThat(MailAddress.parse("a".repeat(100_000) + "@b")).hasSize(1);
        for (var part : List.of("a@", "<", "<a@b", "\"", "(", "\\", "=?a?q?")) {
            assertThat(FromHeader.likeliest(part.repeat(50_000) + "> <a@b.cn>")).isNotNull();
            assertThat(FromHeader.certain(part.repeat(50_000) + "> <a@b.cn>")).isEmpty();
        }
    }

    @Test
    void htmlBecomesWhatItsReaderSees() {
        assertThat(
                        HtmlText.of(
                                "<html><head><title>t</title><style>p{}</style></head><body><p>One&nbsp;<b>two</b></p><div>three<br>four</div><ul><li>five</li></ul><script>alert(1)</script>"))
                .isEqualTo("One two\n\nthree\nfour\n\n- five");
        assertThat(HtmlText.of("<b> </b>".repeat(100_000))).isEmpty();
        assertThat(HtmlText.of("<div>".repeat(50_000) + "deep")).isEqualTo("deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'mine\n\nOn Mon, 2 Nov 2026 at 10:00, Redress <c@r> wrote:\n> yours'|mine",
                "'mine\nOn Mon, 2 Nov 2026 at 10:00, Redress\n<c@r> wrote:\n> yours'|mine",
                "'我的\n------------------ 原始邮件 ------------------\n发件人: x'|我的",
                "'我的\n\n发件人：Redress\n主题：x'|我的",
                "'> yours\nmine'|mine",
                "'> only theirs'|> only theirs",
                "'On reflection I want my money back'|On reflection I want my money back"
            })
    void aReplyIsReadWithoutWhatItAnswers(String text, String own) {
        assertThat(QuotedReply.trimmed(text)).isEqualTo(own);
    }
}
