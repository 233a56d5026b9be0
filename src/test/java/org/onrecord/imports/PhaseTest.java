package org.onrecord.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void eachPhaseMakesASentence() {
        assertEquals("""
                This import is being read.
                This import waits to be told what its columns are.
                This import is read, and nothing of it is on record yet.
                This import is being imported.
                This import is imported already.
                This import could not be read.
                This import was put aside.""", Arrays.stream(Phase.values()).map(Phase::sentence).collect(Collectors.joining("\n")));
    }
}
