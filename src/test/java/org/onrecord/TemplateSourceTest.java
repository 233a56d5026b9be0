package org.onrecord;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.testing.SourceText;

/** What no template may contain, because a page would let strangers' text act, or the page's own policy would stop it. */
class TemplateSourceTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern COMMENT = Pattern.compile("\\{!.*?!\\}", DOTALL);
    private static final Pattern JSON_LD =
            pattern("<script\\b[^>]*\\btype=[\"']application/ld\\+json[\"'][^>]*>.*?</script>");
    private static final Pattern RAW = pattern("\\{[^{}]*\\.(raw|safe)\\b");
    private static final Pattern SCRIPT_CODE = pattern("<script\\b[^>]*>\\s*[^\\s<]|<script\\b(?![^>]*\\bsrc=)[^>]*>");
    private static final Pattern STYLE_ELEMENT = pattern("<style\\b");
    private static final Pattern STYLE_ATTRIBUTE = pattern("<[a-z][^>]*\\sstyle\\s*=");
    private static final Pattern SEARCH =
            pattern("<input\\b[^>]*\\btype=\"search\"[^>]*|\\{#field [^}]*type=\"search\"[^}]*");
    private static final Pattern HANDLER = pattern("<[a-z][^>]*\\s(data-)?(hx-)?on[a-z:-]*\\s*=");
    private static final Pattern SCRIPT_ADDRESS = pattern("=\\s*[\"']?\\s*javascript:");
    private static final Pattern POST_FORM = pattern("<form\\b[^>]*\\bmethod\\s*=\\s*[\"']?post\\b.*?(</form>|\\z)");
    private static final Pattern TOKEN = pattern("\\{inject:csrf\\.token\\}|\\{#csrf\\b|\\{csrf\\.token\\}");

    /** An address that strangers gave becomes a link, or none, in these alone: they know which readers may follow. */
    private static final Set<Path> LINKING = Set.of(Path.of("tags/address.html"), Path.of("tags/outside.html"));

    /** Its form changes nothing: it only brings to the desk what another site sent, along with the session. */
    private static final String WITHOUT_TOKEN = "SharePages/goOn.html: form without token";

    private static final Pattern STRANGERS_LINK =
            pattern("<[a-z][^>]*\\s(href|src|action|data-[a-z-]+)\\s*=\\s*[\"']?[^\"'>]*\\{[^}]*\\b"
                    + "((source|original|twin|derivedFrom|of)\\.(address|link)|movedTo|outsideCopy|liveness|live)\\b");

    @Test
    void onlyTwoTagsMakeLinksOfStrangersAddresses() {
        assertEquals(
                List.of(),
                templates().stream()
                        .filter(file -> !LINKING.contains(TEMPLATES.relativize(file)))
                        .filter(file ->
                                STRANGERS_LINK.matcher(SourceText.of(file)).find())
                        .toList());
        LINKING.forEach(tag -> assertTrue(
                STRANGERS_LINK.matcher(SourceText.of(TEMPLATES.resolve(tag))).find(), tag.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"{source.address}\">                       | true",
                "<a class=\"x\" href='{page.source.link.get}'>        | true",
                "<a href={passage.source.link.get}>                  | true",
                "<img src=\"{copy.source.address}\">                 | true",
                "<a href=\"{page.source.movedTo}\">                  | true",
                "<a href=\"{source.outsideCopy.address}\">           | true",
                "<a href=\"{source.liveness.movedTo}\">              | true",
                "<a href=\"/go?to={source.address.urlEncoded}\">     | true",
                "<a href=\"{source.derivedFrom.address}\">           | true",
                "<a href=\"{live}\">                                 | true",
                "<a href=\"{passage.live.get}\">                     | true",
                "<a href=\"/desk/sources/{source.id}\">              | false",
                "<a href=\"{list.address}{page.number}\">            | false",
                "<p>{source.address}</p>                             | false"
            })
    void eachSuchLinkIsFoundAndNothingElse(String template, boolean found) {
        assertEquals(found, STRANGERS_LINK.matcher(template).find());
    }

    /** What is typed into one goes into an address, and servers between us and readers pass no long ones on. */
    @Test
    void everyFieldForASearchHasAnEnd() {
        List<String> endless = templates().stream()
                .flatMap(file -> SEARCH.matcher(SourceText.of(file)).results())
                .map(MatchResult::group)
                .filter(field -> !field.contains("max"))
                .toList();
        assertEquals(List.of(), endless);
    }

    /** What HTML doesn't know begins with “data-” there: others check these pages with validators. */
    @Test
    void pagesForReadersHaveAttributesOfHtmlAlone() {
        Path readers = TEMPLATES.resolve("site");
        assertEquals(
                List.of(),
                templates().stream()
                        .filter(file -> file.startsWith(readers))
                        .filter(file -> SourceText.of(file).contains(" hx-"))
                        .toList());
    }

    @Test
    void noTemplateContainsAny() {
        List<String> found = new ArrayList<>();
        for (Path file : templates()) {
            faults(SourceText.of(file)).forEach(fault -> found.add(TEMPLATES.relativize(file) + ": " + fault));
        }
        assertEquals(List.of(WITHOUT_TOKEN), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>{claim.text.raw}                                               | .raw",
                "<p>{claim.text.safe}                                              | .raw",
                "<p>{! {claim.text.raw} !}                                         |",
                "<script type=\"application/ld+json\">{markup.raw}</script>        |",
                "<script type=\"application/ld+json\">{m.raw}</script>{m.raw}      | .raw",
                "<script src=\"/a.js\" defer></script>                             |",
                "<script>go()</script>                                             | script code",
                "<script type=\"module\"></script>                                 | script code",
                "<script src=\"/a.js\">go()</script>                               | script code",
                "<style>p { color: red }</style>                                   | style",
                "<p class=\"style\">a style = none</p>                             |",
                "<p class=\"a\" style=\"color: red\">                              | style attribute",
                "<p onclick=\"go()\">                                              | handler",
                "<p hx-on:click=\"go()\">                                          | handler",
                "<p lang=\"en\">turn it on = yes</p>                               |",
                "<a href=\"javascript:go()\">                                      | script address",
                "<form method=\"post\"><input></form>                              | form without token",
                "<form action=\"/a\" method=post><p>{inject:csrf.token}</form>     |",
                "<form action=\"/a\" method=\"post\">{#csrf /}</form>              |",
                "<form action=\"/a\"></form>                                       |",
                "<form method=\"post\">{#csrf /}</form><form method=\"POST\"></form> | form without token"
            })
    void eachFaultIsFoundAndNothingElse(String template, String fault) {
        assertEquals(fault == null ? List.of() : List.of(fault), faults(template));
    }

    private static List<String> faults(String source) {
        String template = COMMENT.matcher(source).replaceAll("");
        String beside = JSON_LD.matcher(template).replaceAll("");
        List<String> faults = new ArrayList<>();
        addIf(faults, RAW.matcher(beside).find(), ".raw");
        addIf(faults, SCRIPT_CODE.matcher(beside).find(), "script code");
        addIf(faults, STYLE_ELEMENT.matcher(template).find(), "style");
        addIf(faults, STYLE_ATTRIBUTE.matcher(template).find(), "style attribute");
        addIf(faults, HANDLER.matcher(template).find(), "handler");
        addIf(faults, SCRIPT_ADDRESS.matcher(template).find(), "script address");
        boolean tokenless = POST_FORM
                .matcher(template)
                .results()
                .anyMatch(form -> !TOKEN.matcher(form.group()).find());
        addIf(faults, tokenless, "form without token");
        return faults;
    }

    /** What code hands to a template as it is, no template can escape. */
    @Test
    void onlyJsonLdAndTheDesksOwnPagesAreWrittenUnescapedByCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    List.of("JsonLd.java", "Markdown.java"),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> SourceText.of(file).contains("RawString"))
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    private static void addIf(List<String> faults, boolean found, String fault) {
        if (found) {
            faults.add(fault);
        }
    }

    private static List<Path> templates() {
        if (!Files.isDirectory(TEMPLATES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | DOTALL);
    }
}
