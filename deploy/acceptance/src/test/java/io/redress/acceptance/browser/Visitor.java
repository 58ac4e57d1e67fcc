package io.redress.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One person at one page. Keeps what the browser complained of. */
public final class Visitor implements AutoCloseable {

    private static final Path PICTURES =
            Path.of(System.getProperty("redress.target", "target"), "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String origin) {
        this.context = context;
        this.origin = origin;
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text() + " at " + message.location());
                    }
                });
        page.onRequest(
                request -> {
                    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                        complaints.add("asks elsewhere: " + request.url());
                    }
                });
    }

    public Page page() {
        return page;
    }

    /** Of the page that is shown. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    public void goesTo(String path) {
        page.navigate(path.startsWith("http") ? path : origin + path);
    }

    public void fills(String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }

    /** Sends the form that this field is in. */
    public void submits(String nameOfField) {
        clicks("form:has([name='" + nameOfField + "']) button[type=submit]");
    }

    /** Returns when the next page is there. */
    public void clicks(String selector) {
        page.evaluate("window.leaving = true");
        page.locator(selector).first().click();
        try {
            page.waitForCondition(this::hasArrived);
        } catch (TimeoutError stays) {
            pictured("stayed");
            throw new AssertionError(
                    "no new page after " + page.url() + "; the browser says: " + complaints, stays);
        }
    }

    private boolean hasArrived() {
        try {
            return (Boolean) page.evaluate("!window.leaving && document.readyState === 'complete'");
        } catch (PlaywrightException betweenPages) {
            return false;
        }
    }

    /** As on the identity provider's page. */
    public void signsIn(JsonNode login) {
        fills("username", login.path("username").asString());
        fills("password", login.path("password").asString());
        submits("password");
    }

    /** Also says whether all of it fits the width. */
    public boolean pictured(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    /** Script errors, blocked content, requests to other origins. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
