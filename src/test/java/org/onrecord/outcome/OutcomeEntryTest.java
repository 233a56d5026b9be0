package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.onrecord.testing.SourceText;

/** Nothing that the product does changes or removes what was entered, but the erasure by law. */
class OutcomeEntryTest {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(delete|update|truncate|merge)\\s+((from|into|table)\\s+)?(OutcomeEntry|outcome_entry)\\b|OutcomeEntry\\.(delete|update)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void anEntryHasNoVerbsAndHibernateWritesItOnce() {
        assertTrue(OutcomeEntry.class.isAnnotationPresent(Immutable.class));
        assertEquals(
                List.of(),
                Arrays.stream(OutcomeEntry.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !method.getName().startsWith("$$_hibernate"))
                        .filter(method -> method.getReturnType() != boolean.class)
                        .filter(method -> method.getReturnType() == void.class || method.getParameterCount() > 0)
                        .toList());
    }

    @Test
    void onlyTheErasureTakesOneAway() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    List.of("Erasure.java"),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file ->
                                    STATEMENT.matcher(SourceText.of(file)).find())
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }
}
