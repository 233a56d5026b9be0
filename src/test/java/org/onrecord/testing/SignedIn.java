package org.onrecord.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A person who works with the application over HTTP, with the cookies and the form token that their browser would
 * carry: {@code SignedIn.as("ed@example.org", "…").post("/desk/topics", Map.of("name", "Housing"))}.
 */
public final class SignedIn {

    private static final String TOKEN = ConfigProvider.getConfig()
            .getOptionalValue("quarkus.rest-csrf.form-field-name", String.class)
            .orElse("csrf-token");

    private final Map<String, String> cookies = new HashMap<>();
    private String token;

    private SignedIn() {}

    /** Signs in at the page that people sign in at. */
    public static SignedIn as(String email, String password) {
        SignedIn person = nobody();
        Response answer = person.post("/login", Map.of("email", email, "password", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError("%s was not let in: %d%n%s"
                    .formatted(email, answer.statusCode(), answer.body().asString()));
        }
        return person;
    }

    /** Somebody who has opened the sign-in page and no more: what they post is from a form, and from a stranger. */
    public static SignedIn nobody() {
        SignedIn person = new SignedIn();
        Element field = Jsoup.parse(person.get("/login").body().asString()).selectFirst("input[name=" + TOKEN + "]");
        if (field == null) {
            throw new AssertionError("The form at /login has no field named " + TOKEN);
        }
        person.token = field.val();
        return person;
    }

    /** A request with this person's cookies, which follows no redirect; a form needs {@link #token} besides. */
    public RequestSpecification request() {
        return given().cookies(cookies).redirects().follow(false);
    }

    public Response get(String path) {
        return kept(request().get(path));
    }

    /** Sends a form as a browser does, with the token in it. */
    public Response post(String path, Map<String, ?> fields) {
        return kept(request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(TOKEN, token)
                .formParams(fields)
                .post(path));
    }

    /** The value of the hidden field that every form has. */
    public String token() {
        return token;
    }

    private Response kept(Response answer) {
        answer.getCookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return answer;
    }
}
