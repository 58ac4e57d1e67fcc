package io.redress.resolution;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.redress.contract.Attachment;
import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.Matter;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.SettableClock;
import io.redress.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The service with a real broker and store, and the words in which tests talk to it. One for all of them. */
@SpringBootTest(
        classes = {ResolutionApplication.class, Running.Time.class},
        properties = {"management.server.port=0"})
public abstract class Running {

    private static final AtomicInteger COMPLAINTS = new AtomicInteger();
    protected static final SettableClock CLOCK = SettableClock.atMondayMorning();

    protected final TestTopics topics = new TestTopics();
    protected final MockMvc mvc;

    protected Running(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        SettableClock settableClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "resolution");
    }

    protected static Reference newReference() {
        return Reference.ofArrival("test/" + UUID.randomUUID() + COMPLAINTS.incrementAndGet());
    }

    protected Reference received(Attachment... attachments) {
        var reference = newReference();
        topics.put(
                new ComplaintReceived(
                        reference.complaintId(),
                        reference,
                        arrival(),
                        new Complainant("王芳", "wang@example.org", null, "zh", Channel.EMAIL),
                        null,
                        "水壶漏水 <script>alert(1)</script>，换过一次还是漏。",
                        Matter.UNSAID,
                        List.of(attachments),
                        null,
                        CLOCK.instant()));
        return reference;
    }

    protected void triaged(Reference reference, Category category, @Nullable Link link) {
        triaged(reference, new Judgement(category, Severity.NORMAL, Set.of()), link);
    }

    protected void triaged(Reference reference, Judgement read, @Nullable Link link) {
        topics.put(
                new ComplaintTriaged(
                        reference.complaintId(),
                        reference,
                        read.category(),
                        0.9,
                        List.of(),
                        read.severity(),
                        read.flags(),
                        "zh",
                        null,
                        null,
                        new Facts(null, null, List.of(), List.of()),
                        link,
                        false,
                        List.of("提到漏水"),
                        "test",
                        CLOCK.instant()));
    }

    /** A complaint whose case is open. */
    protected Reference opened() {
        var reference = received();
        triaged(reference, Category.PRODUCT_QUALITY, null);
        awaitEvent(reference, ResolutionEvent.CaseOpened.class);
        return reference;
    }

    protected MessageReceived says(Reference reference, String text) {
        var message =
                new MessageReceived(
                        reference.complaintId(),
                        arrival(),
                        UUID.randomUUID(),
                        text,
                        List.of(),
                        CLOCK.instant());
        topics.put(message);
        return message;
    }

    protected static Arrival arrival() {
        return new Arrival(UUID.randomUUID(), Channel.WEB, CLOCK.instant(), "f");
    }

    protected List<Event> events(Reference reference) {
        return topics.events(Topic.RESOLUTION, reference.complaintId());
    }

    /** Waits until the service has said this about the complaint. */
    protected <E extends Event> E awaitEvent(Reference reference, Class<E> kind) {
        return awaitEvent(reference.complaintId(), kind);
    }

    protected <E extends Event> E awaitEvent(ComplaintId id, Class<E> kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                topics.events(Topic.RESOLUTION, id).stream()
                                        .filter(kind::isInstance)
                                        .map(kind::cast)
                                        .reduce((first, second) -> second)
                                        .orElse(null),
                        java.util.Objects::nonNull);
    }

    protected ResultActions as(String name, String role, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(user(name).roles(role)));
    }

    protected ResultActions asks(String name, Reference reference, String what, String body)
            throws Exception {
        return as(
                name,
                "AGENT",
                post("/api/cases/" + reference + "/" + what)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    protected ResultActions sees(String name, String path) throws Exception {
        return as(name, "AGENT", get(path));
    }

    protected static MockHttpServletRequestBuilder form(
            Reference reference, String action, long version) {
        return post("/desk/cases/" + reference + "/" + action)
                .with(csrf())
                .param("version", Long.toString(version))
                .param("key", UUID.randomUUID().toString());
    }
}
