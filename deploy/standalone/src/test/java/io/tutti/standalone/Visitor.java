package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.tutti.standalone.identity.DemoPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody at the pages with a browser of their own. Finds things as people do, by role and by label. What no page may do
 * is noted on the way, and whoever leaves says that nothing of it happened: a request to another host, an error in a
 * script, something that the security policy refused, a part that is not there.
 */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String baseUrl) {
        this.context = context;
        context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        context.onRequest(request -> {
            if (!request.url().startsWith(baseUrl + "/") && !request.url().startsWith("data:")) {
                complaints.add("asks another host: " + request.url());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
        context.onConsoleMessage(message -> {
            // What could not be loaded is noted above, by its status.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("script: " + error.error()));
    }

    /** Logs in by one click, and gives what the browser knows from then on. */
    String logIn(String person) {
        open("/");
        button("Log in as " + DemoPerson.byLogin(person).orElseThrow().name()).click();
        heading("Portfolio").waitFor();
        return context.storageState();
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return context;
    }

    Response open(String path) {
        return page.navigate(path);
    }

    /** The part of the page that is not menu or frame. */
    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** Opens the menu with everything about oneself. */
    void openAccount(String name) {
        page.getByRole(AriaRole.BANNER)
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A part of the page that has a name. */
    Locator part(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field by its label; what may be left out says so after it. */
    Locator field(String label) {
        return field(main(), label);
    }

    /** The same in a part of the page. */
    static Locator field(Locator part, String label) {
        return part.getByLabel(
                Pattern.compile("^\\s*" + label.replaceAll("[^\\w ]", "\\\\$0") + "\\s*(\\(if you like\\))?\\s*$"));
    }

    /** Unfolds a part of the page that is named by its summary, and gives it. */
    Locator unfold(String summary) {
        Locator text = page.getByText(summary, new Page.GetByTextOptions().setExact(true));
        // The innermost comes last.
        Locator part = main().getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHas(text))
                .last();
        part.getByText(summary, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return part;
    }

    /** Sends a form by its button, and is on the page that follows when this returns. */
    void send(Locator form, String button) {
        Locator send = form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() != 302 && answer.status() != 303,
                send::click);
        page.waitForLoadState();
    }

    /** Does one thing that the page offers folded: fills in its fields, each by its label, and sends them. */
    void does(String step, Map<String, String> fields) {
        Locator form = unfold(step);
        fields.forEach((label, value) -> fill(field(form, label), value));
        send(form, step.replaceFirst(": .*", ""));
        reads("Done.");
    }

    /** Fills in a field as its kind wants it. */
    private static void fill(Locator field, String value) {
        if (field.getAttribute("type") instanceof String type && type.matches("checkbox|radio")) {
            field.check();
        } else if (field.evaluate("field => field.tagName").equals("SELECT")) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
    }

    /** Waits until a text is there to be read. */
    void reads(String text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    /** Bytes that were transferred for the page that is shown, as they were sent: compressed, with headers. */
    long weight() {
        return ((Number) page.evaluate("""
                ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
                    .reduce((sum, one) => sum + one.transferSize, 0)""")).longValue();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
