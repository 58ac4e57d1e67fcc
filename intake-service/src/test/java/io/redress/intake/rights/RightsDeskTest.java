package io.redress.intake.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.intake.IntakeTest;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which quality answers for what is kept about people. */
class RightsDeskTest extends IntakeTest {

    @Autowired private WebApplicationContext context;
    private MockMvc desk;

    @BeforeEach
    void signIn() {
        desk = MockMvcBuilders.webAppContextSetup(context).build();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("qi", null, "ROLE_QUALITY"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPersonIsFoundHeldAndErasedFromOnePage() {
        var filed =
                post(
                        "/api/complaints",
                        "{\"complainant\":{\"name\":\"张三\",\"email\":\"Zhang.San@Example.org\"},"
                                + "\"narrative\":\"前台嘲笑我\",\"orderNumber\":\"A-1\"}");
        var place = "/desk/intake/rights/" + filed.text("reference");
        topics().put(
                        new CaseOpened(
                                filed.complaint(),
                                new Reference(filed.text("reference")),
                                Category.SERVICE_ATTITUDE,
                                Severity.NORMAL,
                                Set.of(),
                                "zh",
                                "service",
                                1,
                                "1",
                                Instant.parse("2026-11-22T08:00:00Z")),
                        1,
                        null);
        assertThat(shown(MockMvcRequestBuilders.get("/desk/intake/rights"))).contains("个人信息权利");
        eventually(
                () ->
                        assertThat(found(" zhang.san@example.org "))
                                .contains(filed.text("reference"), "投诉还在处理中", "电子商务法"));
        assertThat(found(filed.text("reference"))).contains(place);
        assertThat(found("nobody@example.org")).contains("没有找到");

        send(MockMvcRequestBuilders.post(place + "/holds").param("reason", "<b>诉讼</b>"));
        var held = shown(MockMvcRequestBuilders.get(place + "?done=hold"));
        assertThat(held).contains("保全已生效", "&lt;b&gt;诉讼&lt;/b&gt;", "qi", "/lift\"");
        assertThat(send(MockMvcRequestBuilders.post(place + "/holds")).getStatus())
                .as("a hold without a reason")
                .isEqualTo(422);

        send(MockMvcRequestBuilders.post(place + "/erasure").param("basis", "unlawful"));
        eventually(
                () ->
                        assertThat(shown(MockMvcRequestBuilders.get(place)))
                                .contains("待处理结束")
                                .doesNotContain("name=\"basis\""));
    }

    @Test
    void theCustomerConfirmsBeforeAnythingIsErased() {
        var filed = post("/api/complaints", complaint("confirm it first"));
        var reference = filed.text("reference");
        var secret = filed.text("secret");
        var unsure =
                send(
                        MockMvcRequestBuilders.post("/complaints/" + reference + "/erasure")
                                .param("secret", secret));
        assertThat(unsure.getStatus()).isEqualTo(200);
        assertThat(text(unsure)).contains("请先勾选确认");
        assertThat(events(filed.complaint())).hasSize(1);

        var sure =
                send(
                        MockMvcRequestBuilders.post("/complaints/" + reference + "/erasure")
                                .param("secret", secret)
                                .param("sure", "yes")
                                .param("withdraw", "yes"));
        assertThat(sure.getRedirectedUrl()).endsWith("done=erasure");
        assertThat(events(filed.complaint())).hasSizeGreaterThanOrEqualTo(3);
        eventually(
                () ->
                        assertThat(
                                        get("/complaints/" + reference + "/data?secret=" + secret)
                                                .response()
                                                .body())
                                .contains("待处理结束", "下载 PDF")
                                .doesNotContain("name=\"sure\""));
        assertThat(
                        send(MockMvcRequestBuilders.post("/complaints/" + reference + "/erasure")
                                        .param("secret", "a guess")
                                        .param("sure", "yes"))
                                .getStatus())
                .isEqualTo(404);
    }

    private String found(String who) {
        return shown(MockMvcRequestBuilders.post("/desk/intake/rights").param("who", who));
    }

    private String shown(MockHttpServletRequestBuilder request) {
        return text(send(request));
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return desk.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
