package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.article.Articles;
import org.onrecord.claim.Claim;
import org.onrecord.outcome.FollowUps;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.outcome.Promised;
import org.onrecord.outcome.Responses;
import org.onrecord.source.Capture;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;

/**
 * Every field of every form of the desk, as the pages themselves have them, so that a field that is added tomorrow is
 * tried too: whatever is typed is text, nothing that is no text gets in, and nothing that was typed is lost.
 */
@QuarkusTest
class EveryFieldTest {

    private static final String HOSTILE = "\"><script>alert(1)</script><b onclick='x()'>'&amp;{x}</textarea>";

    private Browser browser;
    private List<String> pages;

    @BeforeEach
    void signIn() {
        User person = People.with(UserRole.EDITOR, UserRole.REVIEWER, UserRole.ADMIN);
        User editor = People.editor();
        browser = People.browserOf(person);
        Long claim = Records.submitted(editor, Records.unique("Boats left the harbour"));
        Long published = Records.published(editor, person, Records.unique("Boats left the harbour"));
        Long capture = Records.capture(editor, Records.TEXT);
        Long source = Records.as(editor, actor -> Capture.byId(capture).source().id());
        Long article =
                Articles.of(editor, Records.TEXT, Articles.saying(Records.TEXT, "300 boats had left", "Ana Sousa", 90));
        Promised pledge = Promised.pledge().publish().due("2025").enter(OutcomeStatus.KEPT, "2026");
        String proposals = "/desk/articles/" + article + "/proposals/";
        Long asked = Responses.asked(
                editor,
                published,
                Records.claim(published).attributions().get(0).speaker().id(),
                "Is it so?");
        pages = List.of(
                "/desk/articles/new",
                "/desk/imports",
                "/desk/imports/labels",
                proposals + "new",
                proposals + Articles.proposals(editor, article).get(0),
                "/desk/claims/new?capture=" + capture,
                "/desk/claims/" + claim,
                "/desk/claims/" + published,
                "/desk/claims/" + published + "/split",
                "/desk/claims/" + published + "/quantity",
                "/desk/quantities",
                "/desk/quantities/" + Records.quantity(editor, Records.unique("Boats lost")),
                "/desk/claims/" + published + "/links?q=Boats",
                pledge.desk(),
                Promised.pledge().desk(),
                "/desk/claims/" + published + "/responses",
                "/desk/claims/" + published + "/responses/" + asked,
                "/desk/identity/claims/" + published,
                "/desk/claims/" + claim + "/follow-ups",
                "/desk/claims/" + published + "/follow-ups/"
                        + FollowUps.on(published, editor, Records.unique("Did they return?"), "2100"),
                "/desk/account/reminders",
                "/desk/claims/" + claim + "/review",
                "/desk/claims/" + published + "/review",
                "/desk/sources/new",
                "/desk/sources/" + source,
                "/desk/speakers/new",
                "/desk/speakers/" + Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ana Sousa")),
                "/desk/topics",
                "/desk/topics/" + Records.topic(editor, Records.unique("Harbours")),
                "/desk/invitations",
                "/desk/keys",
                "/desk/webhooks",
                "/desk/policies/funding",
                "/desk/search-index",
                "/desk/duplicates",
                "/desk/audit?act=SIGNED_IN&person=" + person.email(),
                "/desk/account");
    }

    /** A form as the page has it: where it goes, and what stands in its fields. */
    private record Form(String action, boolean files, Map<String, List<String>> fields, List<String> typed) {

        static List<Form> on(Document page) {
            List<Form> forms = new ArrayList<>();
            for (Element form : page.select("main form[method=post]")) {
                Map<String, List<String>> fields = new LinkedHashMap<>();
                for (Element field : form.select("[name]:not(button):not([name=csrf-token])")) {
                    boolean off = field.is("[type=checkbox], [type=radio]") && !field.hasAttr("checked");
                    List<String> values = fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>());
                    if (!off) {
                        values.add(Browser.text(field));
                    }
                }
                Elements typed = form.select(
                        "textarea, input:not([type]), input[type=text], input[type=email], input[type=datetime-local]");
                forms.add(new Form(
                        form.attr("action"),
                        form.attr("enctype").equals("multipart/form-data"),
                        fields,
                        typed.eachAttr("name").stream().distinct().toList()));
            }
            return forms;
        }

        Form with(String field, String value) {
            Map<String, List<String>> other = new LinkedHashMap<>(fields);
            other.put(field, new ArrayList<>(other.get(field)));
            if (other.get(field).isEmpty()) {
                other.get(field).add(value);
            } else {
                other.get(field).set(0, value);
            }
            return new Form(action, files, other, typed);
        }

        Form withEach(String value) {
            Form filled = this;
            for (String field : typed) {
                filled = filled.with(field, value);
            }
            return filled;
        }

        Response send(Browser browser) {
            return files ? browser.sendInParts(action, fields) : browser.send(action, fields);
        }
    }

    private List<Form> forms(String path) {
        return Form.on(Browser.page(browser.open(path)));
    }

    @Test
    void hostileTextInEveryFieldComesBackAsText() {
        int tried = 0;
        for (String path : pages) {
            for (Form form : forms(path)) {
                Response answer = form.withEach(HOSTILE).send(browser);
                assertTrue(answer.statusCode() < 500, path + " " + form.action());
                String page = answer.statusCode() == 303 ? answer.header("Location") : null;
                Document shown = Browser.page(page == null ? answer : browser.open(page.replaceFirst("#.*", "")));
                assertEquals(
                        0,
                        shown.select("main script, [onclick], main b[onclick]").size(),
                        path);
                tried += form.typed().size();
                if (answer.statusCode() == 422) {
                    assertKept(form.typed(), HOSTILE, shown, form.action());
                }
            }
        }
        assertTrue(tried > 90, "only " + tried + " fields were found");
    }

    private static void assertKept(List<String> fields, String value, Document shown, String action) {
        for (String field : fields) {
            Element kept = shown.selectFirst("form[action='" + action + "'] [name='" + field + "']");
            assertEquals(value, Browser.text(kept), action + " lost what was typed into " + field);
        }
    }

    @Test
    void noFieldTakesWhatIsNoText() {
        for (String path : pages) {
            for (Form form : forms(path)) {
                for (String field : form.fields().keySet()) {
                    Response answer = form.with(field, "a\u0000b").send(browser);
                    int status = answer.statusCode();
                    String what = path + " " + form.action() + " " + field + ": " + status;
                    assertTrue(status < 500, what);
                    assertTrue(status == 422 || !form.typed().contains(field), what);
                }
            }
        }
    }

    @Test
    void noFieldTakesMoreThanItSays() {
        for (String path : pages) {
            Document page = Browser.page(browser.open(path));
            for (Form form : Form.on(page)) {
                for (String field : form.typed()) {
                    Element typed = page.selectFirst("form[action='" + form.action() + "'] [name='" + field + "']");
                    int most = typed.hasAttr("maxlength") ? Integer.parseInt(typed.attr("maxlength")) : 2_000_000;
                    Response answer = form.with(field, "x".repeat(most + 1)).send(browser);
                    assertEquals(422, answer.statusCode(), path + " " + form.action() + " " + field);
                }
            }
        }
    }

    @Test
    void whatIsOnRecordIsTextOnEveryPageThatListsIt() {
        User editor = People.editor();
        String hostile = HOSTILE + Records.unique("");
        Long claim = Records.submitted(editor, hostile);
        Long asked = Records.submitted(editor, hostile);
        Records.as(People.reviewer(), actor -> {
            Claim.locked(asked).requestChanges(actor, hostile);
            return asked;
        });
        Browser editors = People.browserOf(editor);
        for (String path :
                List.of("/desk", "/desk/claims", "/desk/claims/" + asked, "/desk/claims/" + asked + "/review")) {
            Document page = Browser.page(editors.open(path));
            assertTrue(page.text().contains(hostile.strip()), path);
            assertEquals(0, page.select("main script, [onclick]").size(), path);
        }
        Document review = Browser.page(browser.open("/desk/claims/" + claim + "/review"));
        assertEquals(hostile, review.selectFirst("h1").text());
        assertEquals(0, review.select("main script, [onclick]").size());
    }
}
