package org.onrecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Beginning;
import org.onrecord.web.Issues;
import org.onrecord.web.Slug;

/**
 * Puts many drafts on record together, by the same rules as the form of one, and with a handful of questions to the
 * database however many they are.
 */
@ApplicationScoped
public class ClaimDrafts {

    /** So many hexadecimal digits keep addresses apart whose texts begin alike. */
    private static final int MARK = 10;

    private final Validator validator;

    ClaimDrafts(Validator validator) {
        this.validator = validator;
    }

    /**
     * A draft to be made.
     *
     * @param speaker who said it, on record; null where that is not known
     */
    public record Draft(ClaimForm form, Speaker speaker) {}

    /**
     * What became of a draft.
     *
     * @param claim the claim that was made, or null
     * @param issues why none was made
     */
    public record Made(Claim claim, Issues issues) {}

    /** Makes the drafts, in their order; to be called in a transaction. One that is refused keeps no other back. */
    public List<Made> write(List<Draft> drafts, Actor actor, String reason) {
        Map<String, Topic> topics = topics(drafts);
        Map<String, Topic> newTopics = new HashMap<>();
        List<ClaimReading> readings =
                drafts.stream().map(draft -> read(draft, topics, newTopics)).toList();
        newTopics.values().forEach(topic -> {
            topic.persist();
            topic.entered(actor);
        });
        List<String> slugs = slugs(drafts);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Issues issues = readings.get(i).issues();
            made.add(new Made(
                    issues.isEmpty() ? put(drafts.get(i).form(), readings.get(i), slugs.get(i), actor, reason) : null,
                    issues));
        }
        return made;
    }

    private ClaimReading read(Draft draft, Map<String, Topic> topics, Map<String, Topic> newTopics) {
        Issues issues = Issues.of(validator.validate(draft.form()));
        Map<String, Topic> own = new HashMap<>(newTopics);
        ClaimReading reading = new ClaimReading(
                draft.form(), null, issues, draft.speaker(), name -> Optional.ofNullable(topics.get(name)), own);
        if (issues.isEmpty()) {
            newTopics.putAll(own);
        }
        return reading;
    }

    private static Map<String, Topic> topics(List<Draft> drafts) {
        Set<String> names = new LinkedHashSet<>();
        drafts.forEach(draft -> ClaimReading.topicNames(draft.form().topics()).forEach(names::add));
        return names.isEmpty() ? Map.of() : Topic.named(names);
    }

    /** An address for each at which nothing stands or stood, apart from one another, too. */
    private static List<String> slugs(List<Draft> drafts) {
        List<String> wanted =
                drafts.stream().map(draft -> Slug.of(draft.form().text())).toList();
        Set<String> taken = new HashSet<>(Claim.standing(new HashSet<>(wanted)));
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String slug = wanted.get(i);
            String mark = Beginning.of(Content.sha256(drafts.get(i).form().formKey()), MARK);
            slugs.add(taken.add(slug) ? slug : slug + "-" + mark);
        }
        return slugs;
    }

    private static Claim put(ClaimForm form, ClaimReading reading, String slug, Actor actor, String reason) {
        Claim claim = new Claim(form.formKey(), form.text(), slug, actor.user(), actor.at());
        claim.enter(reading.claim());
        claim.attribute(reading.attribution());
        claim.enterWhole(actor, reason);
        return claim;
    }
}
