package org.onrecord.factcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of an answer a client gets that asks for a part. */
class FieldMaskTest {

    private static final String ANSWER =
            "{'claims':[{'text':'a','claimReview':[{'url':'u','title':'t','publisher':{'name':'n','site':'s'}}]},"
                    + "{'text':'b'}],'nextPageToken':'x'}";

    private static JsonNode kept(String fields) throws JsonProcessingException {
        JsonNode answer = new ObjectMapper().readTree(ANSWER.replace('\'', '"'));
        FieldMask.Wanted wanted = FieldMask.read(fields);
        wanted.requireWithin(Names.CLAIMS, "");
        wanted.keep(answer);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nextPageToken                     | {'nextPageToken':'x'}",
                "claims/text                       | {'claims':[{'text':'a'},{'text':'b'}]}",
                "claims(text),nextPageToken        | {'claims':[{'text':'a'},{'text':'b'}],'nextPageToken':'x'}",
                "claims/claimReview/publisher/site | {'claims':[{'claimReview':[{'publisher':{'site':'s'}}]},{}]}",
                "claims(text,claimReview(url,title)) | {'claims':[{'text':'a','claimReview':[{'url':'u','title':'t'}]},{'text':'b'}]}",
                "claims/claimReview/url,claims/text | {'claims':[{'text':'a','claimReview':[{'url':'u'}]},{'text':'b'}]}",
                "claims/*/url                      | {'claims':[{'claimReview':[{'url':'u'}]},{}]}",
                "claims/text,claims                | {'claims':[{'text':'a','claimReview':[{'url':'u','title':'t','publisher':{'name':'n','site':'s'}}]},{'text':'b'}]}"
            })
    void aPartIsKept(String fields, String expected) throws JsonProcessingException {
        JsonNode kept = kept(fields);
        assertEquals(expected, kept.toString().replace('"', '\''));
    }

    @Test
    void aStarIsAllOfIt() throws JsonProcessingException {
        assertEquals(ANSWER, kept("*").toString().replace('"', '\''));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "claims(",
                "claims)",
                "claims()",
                "claims/",
                "/claims",
                "claims(text",
                "claims text",
                "claims,,text",
                "claims;text",
                "\u0000",
                "((((((((((((",
                "a/a/a/a/a/a/a/a/a/a/a/a/a/a",
                "nobody",
                "claims/nobody",
                "nextPageToken/x",
                "text"
            })
    void whatCannotBeReadOrIsNotThereIsRefused(String fields) {
        assertEquals(400, assertThrows(Fault.class, () -> kept(fields)).code());
    }

    @Test
    void oneThatIsTooLongIsRefused() {
        String longest = "claims,".repeat(FieldMask.LONGEST / 7 + 1).substring(0, FieldMask.LONGEST);
        assertThrows(Fault.class, () -> FieldMask.read(longest + "s"));
    }
}
