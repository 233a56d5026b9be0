package org.onrecord.api;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A draft that a program sent under a name of its own: sent again, it makes no other. */
@Entity
@Table(name = "api_draft")
class SentDraft extends PanacheEntityBase {

    @Id
    private String formKey;

    private Long claimId;
    private String sentSha256;
    private Instant sentAt;

    protected SentDraft() {}

    SentDraft(String formKey, Long claimId, String sentSha256, Instant sentAt) {
        this.formKey = formKey;
        this.claimId = claimId;
        this.sentSha256 = sentSha256;
        this.sentAt = sentAt;
    }

    static Optional<SentDraft> under(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    boolean says(String sha256) {
        return sentSha256.equals(sha256);
    }

    Long claim() {
        return claimId;
    }
}
