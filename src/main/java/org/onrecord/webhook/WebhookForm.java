package org.onrecord.webhook;

import jakarta.validation.constraints.NotBlank;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.fetch.HttpAddress;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** An address to be told, as it is typed. */
record WebhookForm(
        @NotBlank(message = "Say what it is for.") @PlainText(max = 100)
        String name,

        @NotBlank(message = "Give the address that is told.") @PlainText(max = WebhookForm.LONGEST)
        String address,

        List<@PlainText(max = 20) String> topics) {

    static final int LONGEST = 2_000;

    static final WebhookForm BLANK =
            new WebhookForm("", "", List.of(News.PUBLISHED.name(), News.CORRECTED.name(), News.WITHDRAWN.name()));

    static WebhookForm from(FormData data) {
        return new WebhookForm(data.text("name"), data.text("address"), data.texts("topics"));
    }

    /** What it wants to hear of. */
    Set<News> wanted(Issues issues) {
        Set<News> wanted = EnumSet.noneOf(News.class);
        topics.stream()
                .map(name -> Vocabulary.read(News.class, name, "topics", issues))
                .filter(news -> news != null)
                .forEach(wanted::add);
        if (wanted.isEmpty()) {
            issues.add("topics", "Choose at least one thing that it is told of.");
        }
        return wanted;
    }

    /**
     * The address as it is kept, or null with an issue.
     *
     * @param inside whether the operator opened networks of their own, in which there may be no TLS; whether an address
     *     lies in one is decided each time that it is told
     */
    String read(boolean inside, Issues issues) {
        if (!issues.usable(address, "address")) {
            return null;
        }
        try {
            HttpAddress read = HttpAddress.of(address);
            if (read.fragment() != null) {
                issues.add("address", "Leave out what stands behind the #: no server ever sees it.");
            } else if (!read.secure() && !inside) {
                issues.add("address", "Write an address that begins with https://.");
            } else if (read.uri().toString().length() > LONGEST) {
                issues.add("address", "Once it is encoded, the address has at most 2,000 characters.");
            } else {
                return read.uri().toString();
            }
        } catch (IllegalArgumentException e) {
            issues.add("address", e.getMessage());
        }
        return null;
    }

    public boolean wants(News news) {
        return topics.contains(news.name());
    }
}
