package org.onrecord.testing;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.onrecord.rendered.Changes;

/**
 * Counts how often a page has Qute ask all resolvers of the application for a name, hundreds of them: it does so in each
 * scope that lacks the name, and where a name was found in another kind of scope before.
 */
@Singleton
public class NameSearches {

    private static final LongAdder ASKED = new LongAdder();

    void count(@Observes EngineBuilder engine) {
        engine.addValueResolver(new First());
    }

    /** The number of searches that making a page takes, such as {@code () -> given().get("/claims")}, after the first time. */
    public static long of(Runnable page) {
        anew(page);
        long before = ASKED.sum();
        anew(page);
        return ASKED.sum() - before;
    }

    private static void anew(Runnable page) {
        Arc.container().instance(Changes.class).get().note();
        page.run();
    }

    /** Is asked before all others, and knows nothing. */
    private static final class First implements ValueResolver {

        @Override
        public int getPriority() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean appliesTo(EvalContext name) {
            ASKED.increment();
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext name) {
            return Results.notFound(name);
        }
    }
}
