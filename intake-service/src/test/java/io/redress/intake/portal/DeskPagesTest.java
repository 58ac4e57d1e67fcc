package io.redress.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.IntakeTest;
import io.redress.intake.mail.SmtpSession;
import io.redress.intake.mail.smtp.SmtpListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The agents' pages behind their sign-in; who may come in is tested at the door. */
class DeskPagesTest extends IntakeTest {

    @Autowired private WebApplicationContext context;
    @Autowired private SmtpListener smtp;
    private MockMvc desk;

    @BeforeEach
    void signIn() {
        desk = MockMvcBuilders.webAppContextSetup(context).build();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("anna", null, "ROLE_AGENT"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAgentWritesDownACallAndReadsOutWhatTheCallerKeeps() throws Exception {
        assertThat(shown("/desk/call"))
                .contains("记录来电", "data-draft=\"call\"", "call-draft.js", "来电人", "复述")
                .doesNotContain("您的信息", "怎么称呼您", "您希望");

        var taken =
                desk.perform(
                                MockMvcRequestBuilders.post("/desk/call")
                                        .param("name", "赵先生")
                                        .param("narrative", "约好上门没来")
                                        .param("key", "call-form-1"))
                        .andReturn()
                        .getResponse();

        var reference =
                Reference.parse(String.valueOf(taken.getRedirectedUrl()).replaceAll(".*done=", ""))
                        .orElseThrow();
        assertThat(events(reference.complaintId()).getFirst())
                .isInstanceOfSatisfying(
                        ComplaintReceived.class,
                        it -> assertThat(it.channel()).isEqualTo(Channel.PHONE));
        assertThat(shown("/desk/call?done=" + reference))
                .contains(reference.value(), "查询密码", "data-draft-done");
    }

    @Test
    void whatWaitsIsListedAndItsRawFormIsTextAlone() throws Exception {
        SmtpSession.deliver(
                smtp.port(),
                SmtpSession.mail(
                        "desk",
                        "x",
                        "<script>alert('held')</script>",
                        "Auto-Submitted: auto-replied"));
        eventually(() -> assertThat(shown("/desk/intake")).contains("自动回复", "/desk/intake/"));

        var pages =
                java.util.regex.Pattern.compile("/desk/intake/[0-9a-f-]{36}")
                        .matcher(shown("/desk/intake"))
                        .results()
                        .map(it -> shown(it.group()))
                        .toList();
        assertThat(pages)
                .anySatisfy(
                        page ->
                                assertThat(page)
                                        .contains("&lt;script&gt;alert(&#39;held&#39;)")
                                        .doesNotContain("<script>alert"));
    }

    private String shown(String path) {
        try {
            return desk.perform(MockMvcRequestBuilders.get(path))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
