package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk/claims/7", "/desk/users?page=2", "/search?q=%2F%2Fevil.example", "/a//b"})
    void pagesOfThisSiteAreReturnedTo(String path) {
        assertEquals(path, ReturnPath.of(path).path());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "desk",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " /desk",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/desk\r\nSet-Cookie: a=b",
                "/desk\0",
                "/desk/{id}",
                "/é",
                "/%zz"
            })
    void anythingElseLeadsToTheDesk(String path) {
        assertEquals("/desk", ReturnPath.of(path).path());
    }

    @Test
    void aPathLongerThanAnyPageHasLeadsToTheDesk() {
        assertEquals("/desk", ReturnPath.of("/" + "a".repeat(5000)).path());
    }

    @Test
    void theSignInPageIsToldWhereToLead() {
        assertEquals(
                "/login?next=%2Fdesk%2Fusers%3Fpage%3D2",
                ReturnPath.of("/desk/users?page=2").signInPage());
    }
}
