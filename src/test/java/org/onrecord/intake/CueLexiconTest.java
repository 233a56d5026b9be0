package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.intake.CueLexicon.Frame;

class CueLexiconTest {

    @ParameterizedTest
    @CsvSource({
        "note, notes, noted, noting",
        "deny, denies, denied, denying",
        "stress, stresses, stressed, stressing",
        "admit, admits, admitted, admitting",
        "quip, quips, quipped, quipping",
        "offer, offers, offered, offering",
        "regret, regrets, regretted, regretting",
        "rebut, rebuts, rebutted, rebutting",
        "agree, agrees, agreed, agreeing",
        "snap, snaps, snapped, snapping",
        "reveal, reveals, revealed, revealing",
        "say, says, sayed, saying",
        "vow, vows, vowed, vowing",
        "veto, vetoes, vetoed, vetoing",
        "die, dies, died, dying",
    })
    void verbsBendAsEnglishDoes(String verb, String third, String past, String going) {
        assertEquals(List.of(verb, third, past, going), VerbForms.of(verb));
    }

    @Test
    void allFormsOfAVerbLeadToIt() {
        for (String form : List.of("say", "says", "said", "saying")) {
            assertEquals("say", CueLexicon.ours().of(form).get(0).name());
        }
        for (String form : List.of("write", "wrote", "written", "writing")) {
            assertTrue(
                    CueLexicon.ours().of(form).stream()
                            .anyMatch(verb -> verb.name().equals("write")),
                    form);
        }
        assertEquals(List.of(), CueLexicon.ours().of("walk"));
    }

    @Test
    void aVerbIsAsSureInEachOfItsFramesAsTheLexiconSays() {
        CueLexicon.Verb pledge = CueLexicon.ours().of("pledged").get(0);
        assertTrue(pledge.sure(Frame.SAYS) > 0.9);
        assertTrue(pledge.sure(Frame.WANTS) > 0.8);
        assertEquals(0, pledge.sure(Frame.TELLS));
    }

    @Test
    void aVerbWithAParticleComesBeforeTheBareOne() {
        List<CueLexicon.Verb> verbs = CueLexicon.ours().of("called");
        assertEquals(1, verbs.get(0).particle().size());
        assertEquals(List.of(), verbs.get(verbs.size() - 1).particle());
    }
}
