package org.onrecord.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.intake.Intake;
import org.onrecord.intake.Proposal;

/**
 * Has articles read for claims. The reading itself takes no part in any transaction, since a long text takes a while;
 * read twice, a text gives the same twice.
 */
@ApplicationScoped
class Analysis {

    private final Clock clock;

    Analysis(Clock clock) {
        this.clock = clock;
    }

    /** What an article may hold. */
    List<Proposal> of(Article article) {
        return Intake.proposals(article.asRead());
    }

    /** Keeps what was proposed first, unless somebody else opened the article at the same moment. */
    @Transactional
    void keepFirst(Long id, List<Proposal> proposals) {
        Article article = Article.locked(id);
        if (article.analysedAt() == null) {
            article.analysed(proposals, now());
        }
    }

    /** Keeps what is proposed now, beside what editors made of what was proposed before. */
    @Transactional
    void keepNext(Long id, List<Proposal> proposals, Actor actor) {
        Article article = Article.locked(id);
        article.analysed(proposals, actor.at());
        article.did(actor, Act.ANALYSED_AGAIN, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
