package org.onrecord.policy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.rendered.Changes;

/**
 * Which policy pages there are. Every page names them at its foot, error pages too, which may not ask a database: so
 * this remembers them, and asks again when one is saved here and every two seconds for what is saved on another node.
 */
@Named
@ApplicationScoped
public class Policies {

    private final Changes changes;
    private volatile Set<PolicyKind> written = Set.of();

    Policies(Changes changes) {
        this.changes = changes;
    }

    void atStart(@Observes StartupEvent start) {
        refresh();
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        refresh();
    }

    /** Asks which pages stand now; to be called after the transaction that may have changed them. */
    @ActivateRequestContext
    public void refresh() {
        List<PolicyKind> found = Policy.kindsWritten();
        Set<PolicyKind> now = found.isEmpty() ? Set.of() : EnumSet.copyOf(found);
        if (!now.equals(written)) {
            written = now;
            changes.note();
        }
    }

    /** Whether the desk has written something on a page. */
    public boolean wrote(PolicyKind kind) {
        return written.contains(kind);
    }

    /** The pages that there are, in the order in which they are named. */
    public List<PolicyKind> pages() {
        return Arrays.stream(PolicyKind.values())
                .filter(kind -> kind.always() || wrote(kind))
                .toList();
    }
}
