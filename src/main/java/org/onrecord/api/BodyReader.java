package org.onrecord.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.api.ApiProblem.ApiError;

/**
 * Reads the JSON that a program sends strictly: UTF-8 alone, nothing that is not known, no value of another kind than is
 * asked for, no name twice, and nothing nested deeper than a draft is.
 */
final class BodyReader {

    private static final int DEEPEST = 12;

    private static final ObjectMapper READER = mapper();

    private BodyReader() {}

    /** @param noun what is asked for, for a sentence */
    static <T> T read(byte[] body, Class<T> type, String noun) {
        String text = text(body);
        try {
            T sent = READER.readValue(text, type);
            if (sent == null) {
                throw unreadable("Send an object.");
            }
            return sent;
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof JsonProcessingException cause && !(cause instanceof JsonMappingException)
                    ? unreadable(place(cause))
                    : misfit(e, noun);
        } catch (JsonProcessingException e) {
            throw unreadable(place(e));
        }
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("It is not in UTF-8.");
        }
    }

    private static Refused unreadable(String why) {
        return Refused.of(400, "This is no JSON that can be read", why);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "It is not JSON, or goes too deep."
                : "It stops being JSON, or goes too deep, in line %d at column %d."
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static Refused misfit(JsonMappingException e, String noun) {
        String pointer = e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escaped(step.getFieldName()))
                .collect(Collectors.joining("/", e.getPath().isEmpty() ? "" : "/", ""));
        String why = e instanceof UnrecognizedPropertyException
                ? "There is no such field here."
                : "This is a value of another kind than is asked for.";
        return Refused.of(
                422,
                "This is no " + noun,
                "Something in it is not what a " + noun + " holds; each fault is named.",
                List.of(new ApiError(pointer, null, why)));
    }

    private static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
