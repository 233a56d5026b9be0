package org.onrecord.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a thing said at a save: its fields by name, every value a string, in the order of their names. Two contents are
 * the same when their JSON is the same to the byte.
 */
public final class Content {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, String> fields = new TreeMap<>();

    /** Puts a field; an empty one is left out, so that adding a kind of field later changes no old content. */
    public Content put(String name, Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
        return this;
    }

    /** Puts all fields of another content under a name. */
    public Content put(String name, Content part) {
        part.fields.forEach((key, value) -> fields.put(name + "." + key, value));
        return this;
    }

    public static Content read(String json) {
        try {
            Content content = new Content();
            content.fields.putAll(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
            return content;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored revision is no longer readable", e);
        }
    }

    public SortedMap<String, String> fields() {
        return new TreeMap<>(fields);
    }

    /**
     * Whether a field says again what it said in an earlier content, though it was changed in between: whoever made this
     * from the earlier one would put that change back without knowing of it.
     */
    public boolean undoes(Content earlier, Content between) {
        Set<String> names = new HashSet<>(earlier.fields.keySet());
        names.addAll(between.fields.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(earlier.fields.get(name), between.fields.get(name)))
                .anyMatch(name -> Objects.equals(earlier.fields.get(name), fields.get(name)));
    }

    public String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of the JSON's UTF-8 bytes, as 64 hexadecimal digits. */
    public String sha256() {
        return sha256(json());
    }

    /** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The SHA-256 of bytes, which are read to their end. */
    public static String sha256(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
