package org.onrecord.history;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.testing.SourceText;

/** Nothing that the product does changes or removes an event or a revision, held against its code. */
class AppendOnlyTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static final Path SOURCE = Path.of("src/main/java");

    private static final Set<Class<?>> RECORD = Set.of(Event.class, Revision.class);

    private static final Set<String> CHANGING = Set.of("delete", "deleteAll", "deleteById", "update");

    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(delete|update|truncate|merge|alter|drop)\\s+((from|into|table)\\s+)?(Event|Revision|LogLeaf|LogNode|record_event|log_leaf|log_node)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The one class that takes words out of the record, and the only statements on it that it may hold, each once. */
    private static final Path ERASURE = SOURCE.resolve("org/onrecord/review/Erasure.java");

    private static final List<String> ERASING = Stream.concat(
                    Stream.of("update revision set content = '{}', reason = null where subject_kind = 'OUTCOME'"
                            + " and subject_id in (select o.id from outcome o where o.claim_id = ?1)\"\"\""),
                    Stream.of(
                                    "update revision set content = '{}', reason = null",
                                    "update record_event set detail = null",
                                    "update log_leaf set content = null, salt = null, record_salt = null")
                            .map(statement -> statement + " where subject_kind = 'CLAIM' and subject_id = ?1\""))
            .toList();

    private static final ArchRule RULE = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "changes or removes what is on record", AppendOnlyTest::changesTheRecord));

    private static boolean changesTheRecord(JavaMethodCall call) {
        String name = call.getTarget().getName();
        boolean ofRecord =
                RECORD.stream().anyMatch(type -> call.getTargetOwner().isEquivalentTo(type));
        boolean ofAnything = call.getTargetOwner().isAssignableTo(EntityManager.class);
        return ofRecord && CHANGING.contains(name)
                || ofAnything && Set.of("remove", "merge").contains(name);
    }

    @Test
    void noCodeCallsWhatWouldChangeTheRecord() {
        RULE.check(PRODUCT);
    }

    @Test
    void noStatementInTheCodeChangesTheRecord() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file ->
                                    STATEMENT.matcher(apartFromErasing(file)).find())
                            .toList());
        }
    }

    @Test
    void theErasureTakesWordsAndSaltsOfOneClaimAndNothingElse() {
        String code = onOneLine(ERASURE);
        ERASING.forEach(statement -> assertEquals(2, code.split(Pattern.quote(statement), -1).length, statement));
        assertFalse(STATEMENT.matcher(apartFromErasing(ERASURE)).find());
    }

    private static String apartFromErasing(Path file) {
        String code = onOneLine(file);
        if (file.equals(ERASURE)) {
            for (String statement : ERASING) {
                code = code.replace(statement, "");
            }
        }
        return code;
    }

    private static String onOneLine(Path file) {
        return SourceText.of(file).replaceAll("\\s+", " ");
    }

    @Test
    void whatIsOnRecordHasNoVerbsAndHibernateWritesItOnce() {
        for (Class<?> type : RECORD) {
            assertTrue(type.isAnnotationPresent(Immutable.class), type.getName());
            List<String> verbs = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> method.getReturnType() == void.class || method.getParameterCount() > 0)
                    .map(Method::getName)
                    .toList();
            assertEquals(List.of(), verbs);
        }
    }

    /** What the rule is there to find. */
    private static final class Tampering {

        static void remove() {
            Event.delete("id", 1L);
        }

        static void change() {
            Revision.update("reason = null");
        }

        static void empty() {
            Event.deleteAll();
        }

        static void removeOne(EntityManager entities, Event event) {
            entities.remove(event);
        }

        static void deleteOne(Event event) {
            event.delete();
        }
    }

    @Test
    void theRuleFindsEachWayOfTampering() {
        JavaClasses tampering = new ClassFileImporter().importClasses(Tampering.class);

        AssertionError found = assertThrows(AssertionError.class, () -> RULE.check(tampering));

        for (Method way : Tampering.class.getDeclaredMethods()) {
            assertTrue(way.isSynthetic() || found.getMessage().contains("." + way.getName() + "("), way.getName());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from Event e where e.id = 1",
                "DELETE Event",
                "update Revision set reason = null",
                "update record_event set detail = ''",
                "truncate table record_event",
                "update log_leaf set content_commitment = ''",
                "delete from log_node"
            })
    void thePatternFindsEachStatement(String statement) {
        assertTrue(STATEMENT.matcher(statement).find());
    }
}
