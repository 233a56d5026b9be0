package org.onrecord.intake;

import static org.onrecord.claim.ClaimKind.ABSENCE;
import static org.onrecord.claim.ClaimKind.CAUSAL;
import static org.onrecord.claim.ClaimKind.CHARACTERISATION;
import static org.onrecord.claim.ClaimKind.DIRECTIVE;
import static org.onrecord.claim.ClaimKind.INTENT;
import static org.onrecord.claim.ClaimKind.PLEDGE;
import static org.onrecord.claim.ClaimKind.PREDICTION;
import static org.onrecord.claim.ClaimKind.QUANTITY;
import static org.onrecord.claim.ClaimKind.RULE;
import static org.onrecord.claim.ClaimKind.SUPERLATIVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.time.FuzzyDate;

/**
 * The article that the record began with, which lies beside a checkout and not in it, with the claims that an editor
 * recorded from it by hand: each with where its words stand.
 */
public final class FoundingArticle {
    static final Path FILE = Path.of("..", "shared", "data", "seed", "article.txt");

    private static final String OUTLET = "The Outlet";
    private static final String KIM = "Kim Jong Un";
    private static final String INTELLIGENCE = "U.S., Ukrainian, and South Korean intelligence";

    static final List<Row> ROWS = List.of(
            new Row("C01", new Stretch(65, 129), KIM, PLEDGE),
            new Row("C02", new Stretch(131, 178), OUTLET, null),
            new Row("C03", new Stretch(180, 253), OUTLET, null),
            new Row("C04", new Stretch(290, 388), OUTLET, PREDICTION),
            new Row("C05", new Stretch(393, 452), OUTLET, QUANTITY),
            new Row("C06", new Stretch(453, 493), OUTLET, INTENT),
            new Row("C07", new Stretch(525, 595), "experts", PREDICTION),
            new Row("C08", new Stretch(600, 688), "experts", PREDICTION),
            new Row("C09", new Stretch(718, 801), "analysts", CAUSAL),
            new Row("C10", new Stretch(826, 915), OUTLET, null),
            new Row("C11", new Stretch(935, 985), KIM, CHARACTERISATION),
            new Row("C12", new Stretch(986, 1049), KIM, CHARACTERISATION),
            new Row("C13", new Stretch(1076, 1216), KIM, CHARACTERISATION),
            new Row("C14", new Stretch(1240, 1362), KIM, DIRECTIVE),
            new Row("C15", new Stretch(1422, 1575), "Korean Central News Agency", INTENT),
            new Row("C16", new Stretch(1586, 1643), OUTLET, ABSENCE),
            new Row("C17", new Stretch(1680, 1791), KIM, null),
            new Row("C18", new Stretch(1813, 1877), KIM, DIRECTIVE),
            new Row("C19", new Stretch(1924, 2023), OUTLET, CAUSAL),
            new Row("C20", new Stretch(2065, 2089), "Donald Trump", CHARACTERISATION),
            new Row("C21", new Stretch(2101, 2194), OUTLET, null),
            new Row("C22", new Stretch(2214, 2287), OUTLET, QUANTITY),
            new Row("C23", new Stretch(2289, 2390), OUTLET, INTENT),
            new Row("C24", new Stretch(2408, 2512), OUTLET, null),
            new Row("C25", new Stretch(2541, 2567), "North Korea", CHARACTERISATION),
            new Row("C26", new Stretch(2597, 2711), OUTLET, CAUSAL),
            new Row("C27", new Stretch(2836, 2881), INTELLIGENCE, QUANTITY),
            new Row("C28", new Stretch(2886, 2913), INTELLIGENCE, null),
            new Row("C29", new Stretch(2914, 2957), INTELLIGENCE, null),
            new Row("C30", new Stretch(2991, 3055), "increasing fears", PREDICTION),
            new Row("C31", new Stretch(3190, 3298), "Volodymyr Zelenskyy", QUANTITY),
            new Row("C32", new Stretch(3300, 3365), OUTLET, SUPERLATIVE),
            new Row("C33", new Stretch(3372, 3423), OUTLET, null),
            new Row("C34", new Stretch(3500, 3614), OUTLET, null),
            new Row("C35", new Stretch(3624, 3696), OUTLET, RULE),
            new Row("C36", new Stretch(3425, 3498), OUTLET, null),
            new Row("C37", new Stretch(3724, 3845), KIM, null),
            new Row("C38", new Stretch(3847, 3933), KIM, CHARACTERISATION));

    private FoundingArticle() {}

    /** Whether it lies beside this checkout. */
    public static boolean isThere() {
        return Files.isRegularFile(FILE);
    }

    static String text() throws IOException {
        return Files.readString(FILE);
    }

    static List<Proposal> proposals() throws IOException {
        return Intake.proposals(new Article(text(), "en", OUTLET, FuzzyDate.of("2024-12-29")));
    }

    /** What of the rows is proposed. */
    public static Score score() throws IOException {
        return Score.of(text(), ROWS, proposals());
    }
}
