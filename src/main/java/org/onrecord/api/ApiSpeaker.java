package org.onrecord.api;

import java.util.List;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;

/**
 * Somebody who said or relayed a published claim.
 *
 * @param claims where the published claims are that they said
 * @param roles what they held; not in lists
 * @param members who speaks together in their name; not in lists
 */
record ApiSpeaker(
        String id,
        String slug,
        String page,
        String json,
        SpeakerKind kind,
        String name,
        List<String> otherNames,
        String description,
        String wikidata,
        String claims,
        List<ApiRole> roles,
        List<ApiNamed> members) {

    /** A title and the body it was held in. */
    record ApiRole(String title, String body, ApiDate since, ApiDate until) {

        static ApiRole of(Role role) {
            return new ApiRole(role.title(), role.body(), ApiDate.of(role.since()), ApiDate.of(role.until()));
        }
    }

    static ApiSpeaker of(Speaker speaker, List<ApiRole> roles, List<ApiNamed> members, ApiAddresses addresses) {
        return new ApiSpeaker(
                ApiId.of(speaker.id()),
                speaker.slug(),
                addresses.page(SubjectKind.SPEAKER, speaker.slug()),
                addresses.json(SubjectKind.SPEAKER, speaker.slug()),
                speaker.kind(),
                speaker.name(),
                List.copyOf(speaker.otherNames()),
                speaker.description(),
                speaker.wikidata(),
                addresses.claimsOf("speaker", speaker.slug()),
                roles,
                members);
    }
}
