package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.search.IndexBench;

/**
 * Measures the product on data that is not part of it. The one argument is the folder of the data; without it, or where
 * a part of it is missing, that is said and nothing is measured.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServingBench.run();
        IndexBench.run();
        if (arguments.length == 0 || arguments[0] == null || !Files.isDirectory(Path.of(arguments[0]))) {
            System.out.println("No data to measure on. Name its folder: ./mvnw -Pbench -Dbench.data=FOLDER");
            return;
        }
        NumberBench.run(Path.of(arguments[0]));
        FoundingBench.run();
        AttributionBench.run(Path.of(arguments[0]));
        MatchingBench.run(Path.of(arguments[0]));
    }
}
