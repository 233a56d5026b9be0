package org.onrecord.speaker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * A speaker as it is typed: everything is text, so that nothing is lost when it can't be read.
 *
 * @param revision the revision that the editor had before them
 * @param otherNames other names and spellings, one on a line
 * @param members of several together, who they are, one on a line
 * @param another whether this is another of the same name, and not the one on record
 */
public record SpeakerForm(
        @PlainText(max = 10) String revision,

        @NotBlank(message = "Write the name.") @PlainText(max = 300)
        String name,

        @PlainText(max = 20) String kind,
        @PlainText(max = 1_000) String description,

        @PlainText(max = 20)
        @Pattern(regexp = "|Q[1-9]\\d*", message = "Write Wikidata’s number of them as it stands there: Q42.")
        String wikidata,

        @PlainText(max = 10_000) String otherNames,

        @Size(max = SpeakerForm.MAX_ROLES, message = "A speaker has at most {max} roles.")
        List<@Valid RoleForm> roles,

        @PlainText(max = 10_000) String members,
        @PlainText(max = 10) String another) {

    static final int MAX_ROLES = 30;

    /** Rows beyond the limit are shown again with an issue; nobody types more than these. */
    private static final int MOST_ROWS_SHOWN = 60;

    static SpeakerForm blank() {
        return new SpeakerForm("0", "", "", "", "", "", List.of(RoleForm.BLANK), "", "");
    }

    public static SpeakerForm from(FormData data) {
        int roles = Math.min(data.rows("roles.title", "roles.body", "roles.since", "roles.until"), MOST_ROWS_SHOWN);
        return new SpeakerForm(
                data.text("revision"),
                data.text("name"),
                data.text("kind"),
                data.text("description"),
                data.text("wikidata"),
                data.text("otherNames"),
                IntStream.range(0, roles)
                        .mapToObj(row -> RoleForm.from(data, row))
                        .toList(),
                data.text("members"),
                data.text("another"));
    }

    /** What is on record, as it would have been typed. */
    static SpeakerForm of(Speaker speaker) {
        Map<Long, String> names = SpeakerNaming.shortest(speaker.members());
        List<RoleForm> roles =
                new ArrayList<>(speaker.roles().stream().map(RoleForm::of).toList());
        return new SpeakerForm(
                Integer.toString(speaker.revision()),
                speaker.name(),
                speaker.kind().name(),
                text(speaker.description()),
                text(speaker.wikidata()),
                String.join("\n", speaker.otherNames()),
                roles.isEmpty() ? List.of(RoleForm.BLANK) : roles,
                String.join(
                        "\n",
                        speaker.members().stream()
                                .map(member -> names.get(member.id()))
                                .toList()),
                "");
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    SpeakerForm over(int other) {
        return with(Integer.toString(other), roles);
    }

    /** The same form with one more empty row for a role. */
    SpeakerForm withRole() {
        List<RoleForm> more = new ArrayList<>(roles);
        if (more.size() < MAX_ROLES) {
            more.add(RoleForm.BLANK);
        }
        return with(revision, more);
    }

    private SpeakerForm with(String revision, List<RoleForm> roles) {
        return new SpeakerForm(revision, name, kind, description, wikidata, otherNames, roles, members, another);
    }

    /** What was typed, by the fields' names on the page. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        SpeakerKind chosen = Vocabulary.find(SpeakerKind.class, kind);
        said.put("Name", name);
        said.put("Kind", chosen == null ? kind : chosen.label());
        said.put("Who this is", description);
        said.put("Wikidata", wikidata);
        said.put("Other names", otherNames);
        List<RoleForm> held = roles.stream().filter(role -> !role.blank()).toList();
        for (int i = 0; i < held.size(); i++) {
            said.put("Role " + (i + 1), held.get(i).line());
        }
        said.put("Members", members);
        return said;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
