package org.onrecord.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.onrecord.claim.Claim;
import org.onrecord.site.Head;

/**
 * What is sent: small, and without a word of the claim but those that its address has. It says what the claim is to
 * readers when it is sent, which can be more than what it tells of; whoever wants to know more asks for the claim.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(String type, String timestamp, Data data) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALGORITHM = "HmacSHA256";

    /**
     * @param id the claim's id in the interface for machines
     * @param now what it is to readers
     * @param page its page; null where no word of it may be left
     * @param mergedInto the id of the claim that it was merged into, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String id, String now, String page, String json, String mergedInto) {}

    /** @param base the site's own address, without a slash at its end */
    static Message of(WebhookDelivery delivery, Claim claim, String base) {
        boolean addressed = claim.published() || claim.withdrawn();
        return new Message(
                delivery.topic().type(),
                delivery.happenedAt().toString(),
                new Data(
                        claim.id().toString(),
                        claim.published() ? "PUBLIC" : claim.publication().name(),
                        addressed ? base + Head.encoded("/claims/" + claim.slug()) : null,
                        addressed ? base + Head.encoded("/api/v1/claims/" + claim.slug()) : null,
                        claim.mergedInto() == null ? null : claim.mergedInto().toString()));
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The headers of the Standard Webhooks convention, by which whoever has the secret knows who sent it and when. */
    static Map<String, String> headers(String id, Instant at, byte[] body, byte[] secret) {
        String timestamp = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1," + signature(id + "." + timestamp + ".", body, secret));
        return headers;
    }

    private static String signature(String before, byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
