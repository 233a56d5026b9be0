package org.onrecord.search;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The command {@code verify-index}: says whether the index agrees with the record, and mends what differs. It ends by
 * itself, with 1 where something differed, and listens to nobody.
 */
@Singleton
public class VerifyIndexCommand implements QuarkusApplication {

    private static final String NAME = "verify-index";

    /** As long as filling an index of a million claims may take where there was none. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final Following following;
    private final Upkeep upkeep;

    VerifyIndexCommand(Following following, Upkeep upkeep) {
        this.following = following;
        this.upkeep = upkeep;
    }

    /** Whether the command line asks for it. */
    public static boolean isAskedFor(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    @Override
    public int run(String... args) {
        if (!following.caughtUp(PATIENCE)) {
            System.err.println("The index can't be brought to where the record is: " + following.trouble());
            return 1;
        }
        Alarm.sleep(PATIENCE, () -> !upkeep.isBusy());
        upkeep.verify();
        Alarm.sleep(PATIENCE, () -> !upkeep.isBusy());
        Upkeep.Verified verified = upkeep.verified();
        if (verified == null || upkeep.trouble() != null) {
            System.err.println("It broke off: " + upkeep.trouble());
            return 1;
        }
        return tell(verified.found());
    }

    private int tell(Verification.Found found) {
        if (found.differing() == 0) {
            System.out.printf("The index agrees with the record: %,d things compared.%n", found.compared());
            return 0;
        }
        following.caughtUp(PATIENCE);
        System.out.printf(
                "%,d of %,d things differed, and are taken up anew: %s%n",
                found.differing(), found.compared(), String.join(", ", found.named()));
        return 1;
    }
}
