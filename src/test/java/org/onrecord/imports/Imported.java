package org.onrecord.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.onrecord.account.Browser;

/** Imports for tests, begun and applied as an editor does. */
final class Imported {

    private Imported() {}

    /** A script with reviews, as a page has it. */
    static String block(String... reviews) {
        return "<script type=\"application/ld+json\">[" + String.join(",", reviews) + "]</script>";
    }

    /** A review of a claim that is found false, at an address of its own. */
    static String review(String claim, String speaker, String url) {
        return """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"%s","claimReviewed":"%s","inLanguage":"en",
                 "datePublished":"2021-05-02","author":{"@type":"Organization","name":"A Desk","url":"https://desk.example/"},
                 "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"%s"},"datePublished":"2021-05-01",
                  "appearance":{"@type":"CreativeWork","url":"https://news.example/1"}},
                 "reviewRating":{"@type":"Rating","ratingValue":1,"worstRating":1,"bestRating":5,"alternateName":"False"}}""".formatted(url, claim, speaker);
    }

    static String url() {
        return "https://desk.example/" + UUID.randomUUID();
    }

    /** Pastes something; gives the path of the import, once it is read. */
    static String pasted(Browser browser, String markup) {
        return begun(browser, "markup", markup);
    }

    static String begun(Browser browser, String field, String value) {
        browser.open("/desk/imports");
        Response answer =
                browser.send("/desk/imports", "formKey", UUID.randomUUID().toString(), field, value);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + answer.body().asString());
        }
        return settled(answer.header("Location").replaceFirst("^.*?/desk", "/desk"));
    }

    /** Waits until an import doesn't go on by itself. */
    static String settled(String path) {
        for (int i = 0; i < 300 && batch(path).phase().running(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return path;
    }

    static Long id(String path) {
        return Long.valueOf(path.replaceFirst(".*/", ""));
    }

    static Import batch(String path) {
        return QuarkusTransaction.requiringNew().call(() -> Import.byId(id(path)));
    }

    static List<ImportItem> items(String path) {
        return QuarkusTransaction.requiringNew().call(() -> ImportItem.list("batch.id = ?1 order by place", id(path)));
    }

    /** Has drafts made, and waits until they are. */
    static Import applied(Browser browser, String path) {
        browser.open(path);
        Response answer = browser.send(path + "/application", "speakerKind", "PERSON");
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + answer.body().asString());
        }
        return batch(settled(path));
    }
}
