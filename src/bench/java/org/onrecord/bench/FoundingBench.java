package org.onrecord.bench;

import java.io.IOException;
import org.onrecord.intake.FoundingArticle;

/** Measures what is proposed from the article that the record began with, against what an editor recorded from it. */
final class FoundingBench {

    private FoundingBench() {}

    static void run() throws IOException {
        System.out.println();
        System.out.println(
                FoundingArticle.isThere()
                        ? "The founding article: " + FoundingArticle.score().line()
                        : "The founding article does not lie beside this checkout, so nothing is measured.");
    }
}
