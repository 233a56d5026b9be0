package org.onrecord.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.outcome.ResponseState;
import org.onrecord.source.Source;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Issues;

/** Two entries of one speaker. Two people of one name are never one: what tells them apart speaks against it. */
final class SpeakerMerging implements Merging {

    @Override
    public Issues against(Addressed one, Addressed other) {
        Speaker from = (Speaker) one;
        Speaker into = (Speaker) other;
        Issues issues = Issues.none();
        if (from.kind() != into.kind()) {
            issues.add(
                    "into",
                    "One is %s, the other %s. They are not one; if an entry is wrong, mend it first."
                            .formatted(from.kind().label(), into.kind().label()));
        } else if (from.wikidata() != null
                && into.wikidata() != null
                && !from.wikidata().equals(into.wikidata())) {
            issues.add(
                    "into",
                    "Wikidata knows them as two, %s and %s. If one of these is wrong, mend it first."
                            .formatted(from.wikidata(), into.wikidata()));
        } else if (from.members().contains(into) || into.members().contains(from)) {
            issues.add("into", "One is a member of the other.");
        }
        return issues;
    }

    @Override
    public List<String> effects(Addressed one, Addressed other) {
        Speaker from = (Speaker) one;
        return List.of(
                Merging.count(naming(from).size(), "claim names", "claims name") + " the other entry instead.",
                Merging.count(Source.publishedBy(from).size(), "source is", "sources are")
                        + " published by the other entry instead.",
                Merging.count(Speaker.groupsOf(from).size(), "group has", "groups have")
                        + " the other entry as a member instead.",
                "Names and roles that the other entry does not have are added to it.");
    }

    @Override
    public void perform(Merge merge, Addressed one, Addressed other, Actor actor) {
        Speaker from = (Speaker) one;
        Speaker into = (Speaker) other;
        TouchedClaims claims = new TouchedClaims(naming(from));
        into.takeNames(from).forEach(name -> merge.moved(Part.OTHER_NAME, name));
        List<Role> roles = into.takeRoles(from);
        into.persistAndFlush();
        roles.forEach(role -> merge.moved(Part.ROLE, role.id()));
        into.edited(actor);
        Source.publishedBy(from).forEach(source -> {
            source.publishedBy(into, actor);
            merge.moved(Part.PUBLISHER, source.id());
        });
        Speaker.groupsOf(from).forEach(group -> {
            boolean both = group.exchangeMember(from, into);
            group.edited(actor);
            merge.moved(both ? Part.MEMBER_BESIDE : Part.MEMBER_OF_GROUP, group.id());
        });
        ResponseState.asking(from).forEach(state -> {
            state.exchangeSpeaker(into);
            merge.moved(Part.SPEAKER_OF_RESPONSE, state.id());
        });
        claims.change(
                actor,
                merge.reason(),
                claim -> claim.attributions().forEach(report -> {
                    if (report.exchangeSpeaker(from, into)) {
                        merge.moved(Part.SPEAKER_OF_REPORT, report.id());
                    }
                    report.exchangeAgent(from, into).forEach(hop -> merge.moved(Part.AGENT_OF_RELAY, hop.id()));
                }));
    }

    @Override
    public void undo(Merge merge, Addressed one, Addressed other, Actor actor) {
        Speaker from = (Speaker) one;
        Speaker into = (Speaker) other;
        TouchedClaims claims = new TouchedClaims(naming(into));
        into.dropNames(merge.words(Part.OTHER_NAME));
        into.dropRoles(merge.ids(Part.ROLE));
        into.edited(actor);
        Set<Long> published = merge.ids(Part.PUBLISHER);
        Source.publishedBy(into).stream()
                .filter(source -> published.contains(source.id()))
                .forEach(source -> source.publishedBy(from, actor));
        Set<Long> groups = merge.ids(Part.MEMBER_OF_GROUP);
        Set<Long> beside = merge.ids(Part.MEMBER_BESIDE);
        Speaker.groupsOf(into).stream()
                .filter(group -> groups.contains(group.id()) || beside.contains(group.id()))
                .forEach(group -> {
                    if (beside.contains(group.id())) {
                        group.addMember(from);
                    } else {
                        group.exchangeMember(into, from);
                    }
                    group.edited(actor);
                });
        Set<Long> asked = merge.ids(Part.SPEAKER_OF_RESPONSE);
        ResponseState.asking(into).stream()
                .filter(state -> asked.contains(state.id()))
                .forEach(state -> state.exchangeSpeaker(from));
        Set<Long> said = merge.ids(Part.SPEAKER_OF_REPORT);
        Set<Long> relayed = merge.ids(Part.AGENT_OF_RELAY);
        claims.change(
                actor,
                "A merge was undone.",
                claim -> claim.attributions().forEach(report -> back(report, from, into, said, relayed)));
        from.unmerge(actor);
    }

    /** The claims that name a speaker, among those who said or relayed them or were asked for comment on them. */
    static List<Long> naming(Speaker speaker) {
        return Stream.concat(Claim.naming(speaker).stream(), ResponseState.claimsAsking(speaker).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static void back(Attribution report, Speaker from, Speaker into, Set<Long> said, Set<Long> relayed) {
        if (said.contains(report.id())) {
            report.exchangeSpeaker(into, from);
        }
        report.exchangeAgent(into, from, relayed);
    }
}
