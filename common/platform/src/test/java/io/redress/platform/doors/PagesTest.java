package io.redress.platform.doors;

import static io.redress.platform.doors.RunningDoors.browser;
import static io.redress.platform.doors.RunningDoors.get;
import static io.redress.platform.doors.RunningDoors.send;
import static io.redress.platform.doors.RunningDoors.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Test
    void aPageIsChineseUnlessTheBrowserSaysOtherwise() {
        assertThat(get("/").body()).contains("lang=\"zh\"").contains("<h1>邮件</h1>");
        assertThat(get("/", "Accept-Language", "en-GB,en").body())
                .contains("lang=\"en\"")
                .contains("<h1>Mail</h1>");
        assertThat(get("/", "Accept-Language", "fr,zh;q=0.4,en;q=0.3").body()).contains("邮件");
    }

    @Test
    void aChosenLanguageStays() {
        var reader = browser();
        send(reader, to("/?lang=en"));

        assertThat(send(reader, to("/")).body()).contains("<h1>Mail</h1>");
    }

    @Test
    void aLanguageWeDoNotSpeakChangesNothing() {
        var answer = get("/?lang=tlh");

        assertThat(answer.body()).contains("邮件");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("REDRESS_LANG"));
    }

    @Test
    void theLanguageSwitchKeepsWhereOneIs() {
        assertThat(get("/?secret=abc&page=2").body())
                .contains("href=\"?secret=abc&amp;page=2&amp;lang=en\"");
        assertThat(get("/?q=%22%3E%3Cscript%3E&r=%26x").body())
                .doesNotContain("\"><script>")
                .contains("%22%3E%3Cscript%3E&amp;r=%26x&amp;lang=en");
    }

    @Test
    void everyAssetOfAPageMayBeKeptForEver() {
        var assets = ASSET.matcher(get("/").body());
        var count = 0;
        while (assets.find()) {
            var answer = get(assets.group(1));
            assertThat(answer.statusCode()).as(assets.group(1)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            count++;
        }
        assertThat(count).isEqualTo(4);
    }

    @Test
    void anAssetOfAnotherReleaseIsServedButNotKept() {
        var answer = get("/assets/redress.css?v=000000000000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        var known = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/assets/redress.css", "If-None-Match", known).statusCode()).isEqualTo(304);
    }

    @Test
    void htmxIsServedUnderAnAddressWithoutItsVersion() {
        var answer = get("/assets/vendor/htmx.min.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("htmx");
    }

    @Test
    void chartsAreDrawnByWhatWeServeOurselves() {
        assertThat(get("/assets/vendor/echarts.min.js").body()).contains("echarts");
        assertThat(get("/assets/board.js").statusCode()).isEqualTo(200);
        assertThat(get("/assets/vendor/none.min.js").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingBesideTheAssetsIsServed() {
        assertThat(get("/assets/../redress-defaults.yml").statusCode()).isIn(400, 404);
        assertThat(get("/assets/%2e%2e/redress-defaults.yml").statusCode()).isIn(400, 404);
        assertThat(get("/redress-defaults.yml").statusCode()).isEqualTo(404);
        assertThat(get("/assets/none.css").statusCode()).isEqualTo(404);
    }

    @Test
    void statesAreToldInWordsNotByColourAlone() {
        assertThat(send(browser(), to("/desk").header("Accept-Language", "en")).body())
                .contains("<span class=\"badge severity-critical\">Critical</span>")
                .contains("<span class=\"badge clock-breached\">24 h</span>");
    }
}
