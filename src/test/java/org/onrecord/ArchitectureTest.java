package org.onrecord;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.SourceText;

/** The rules of {@code package-info.java} and of the style, held against the compiled code. */
class ArchitectureTest {

    private static final Path SOURCE = Path.of("src/main/java/org/onrecord");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** So there are no circles, either. */
    @ParameterizedTest
    @MethodSource("map")
    void packagesUseThoseAboveThemAlone(String name) {
        List<String> map = map();
        String[] below = map.subList(map.indexOf(name) + 1, map.size()).stream()
                .map(other -> "org.onrecord." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.onrecord." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below)
                .check(CLASSES);
    }

    @Test
    void theMapNamesEachPackageThereIs() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCE)) {
            assertEquals(
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList(),
                    map().stream().sorted().toList());
        }
    }

    @Test
    void theTableForNewcomersNamesThemInTheSameOrder() {
        assertEquals(map(), named(Path.of("README.md"), Pattern.compile("^\\| (`[a-z`, ]+`) \\|"), "`([a-z]+)`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "factcheck", "feed", "embed"})
    void whatReadersSeeKnowsNothingOfTheDesksPages(String name) {
        String own = "org.onrecord." + name + "..";
        check(
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.onrecord.desk..")
                                .or(simpleNameEndingWith("Pages").and(not(resideInAPackage(own))))),
                isSourceOf(name));
    }

    /** What a text is read for is named in the record's own words, which are its vocabularies and nothing more. */
    @Test
    void theReadingOfArticlesKnowsNoDatabaseAndNoWeb() {
        classes()
                .that(resideInAPackage("org.onrecord.intake.."))
                .should()
                .onlyDependOnClassesThat(or(
                        resideInAPackage("java..")
                                .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.."))),
                        resideInAnyPackage(
                                "org.onrecord.intake..",
                                "org.onrecord.time..",
                                "org.onrecord.figure..",
                                "opennlp.tools..",
                                "com.ibm.icu.."),
                        belongToAnyOf(
                                Checkability.class,
                                ClaimKind.class,
                                Form.class,
                                Obstacle.class,
                                SpeakerKind.class,
                                SpeechAct.class,
                                Voice.class)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "figure"})
    void pureRulesKnowNoDatabaseAndNoWeb(String name) {
        check(
                classes()
                        .that(resideInAPackage("org.onrecord." + name + "..").and(not(simpleNameEndingWith("Pages"))))
                        .should()
                        .onlyDependOnClassesThat(or(
                                resideInAPackage("java..")
                                        .and(not(resideInAnyPackage("java.sql..", "java.net.http.."))),
                                resideInAnyPackage("org.onrecord.time..", "org.onrecord.figure..", "com.ibm.icu.."),
                                belongToAnyOf(
                                        Embeddable.class,
                                        Enumerated.class,
                                        EnumType.class,
                                        Column.class,
                                        Transient.class,
                                        Convert.class))),
                isSourceOf(name));
    }

    /** They handle what comes from outside: what they decide must be testable without anything around them. */
    @ParameterizedTest
    @ValueSource(strings = {"fetch", "extract", "warc"})
    void whatHandlesForeignBytesKnowsNoDatabaseAndNoContainer(String name) {
        String own = "org.onrecord." + name + "..";
        check(
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "java.sql..",
                                        "javax.sql..",
                                        "jakarta..",
                                        "io.quarkus..",
                                        "io.smallrye..",
                                        "io.vertx..",
                                        "org.eclipse.microprofile..",
                                        "org.hibernate..",
                                        "org.jboss..")
                                .or(resideInAPackage("org.onrecord..").and(not(resideInAPackage(own))))),
                isSourceOf(name));
    }

    /** It has to run where there is no database, no server and no network: on a reader's own machine. */
    @Test
    void whatProvesTheRecordKnowsNothingButItsFormats() {
        classes()
                .that(resideInAPackage("org.onrecord.tlog.."))
                .should()
                .onlyDependOnClassesThat(or(
                        resideInAPackage("java..")
                                .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.channels.."))),
                        resideInAnyPackage(
                                "org.onrecord.tlog..",
                                "com.fasterxml.jackson.core..",
                                "com.fasterxml.jackson.databind..",
                                "org.erdtman.jcs..")))
                .check(CLASSES);
    }

    @Test
    void entitiesKnowNoWebAndNoContainer() {
        check(
                noClasses()
                        .that(annotatedWith(Entity.class)
                                .or(annotatedWith(Embeddable.class))
                                .or(annotatedWith(MappedSuperclass.class)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "jakarta.enterprise..",
                                "jakarta.inject..",
                                "jakarta.transaction..",
                                "io.quarkus.qute..",
                                "io.quarkus.arc..",
                                "io.quarkus.narayana..",
                                "io.vertx.."),
                file -> SourceText.of(file).contains("@Entity"));
    }

    @Test
    void pagesStayInTheirPackage() {
        check(
                classes().that().haveSimpleNameEndingWith("Pages").should().bePackagePrivate(),
                file -> file.getFileName().toString().endsWith("Pages.java"));
    }

    @Test
    void theRulesLookAtTheCode() {
        assertFalse(CLASSES.isEmpty());
        CLASSES.get(Onrecord.class);
    }

    /** The packages, the uppermost first. */
    static List<String> map() {
        return named(SOURCE.resolve("package-info.java"), Pattern.compile("<li>([^:]+):"), "\\{@code ([a-z]+)\\}");
    }

    /** What is named in those lines of a text that name packages, in its order. */
    private static List<String> named(Path file, Pattern lines, String name) {
        return SourceText.of(file)
                .lines()
                .flatMap(line -> lines.matcher(line).results())
                .flatMap(line -> Pattern.compile(name).matcher(line.group(1)).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** Checks a rule that may concern no class at all only as long as nothing of what it concerns is written. */
    private static void check(ArchRule rule, Predicate<Path> concerned) {
        rule.allowEmptyShould(!isWritten(concerned)).check(CLASSES);
    }

    private static Predicate<Path> isSourceOf(String name) {
        return file -> file.startsWith(SOURCE.resolve(name)) && !file.endsWith("package-info.java");
    }

    private static boolean isWritten(Predicate<Path> concerned) {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".java")).anyMatch(concerned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
