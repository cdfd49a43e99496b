package org.rekey.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON from strangers (RFC 8259): one object, no name twice, shallow, in UTF-8 without faults and without the
/// character NUL, which no text column of the database takes. Every scalar is text; null is as if it were not
/// there.
final class Json {
    private static final int DEEPEST = 8;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(30)
                    .maxNameLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static Object read(String name, byte[] bytes) {
        var text = decoded(name, bytes);
        try (var parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DocumentRefused(name, "is not a JSON object");
            }
            var tree = object(name, parser);
            if (parser.nextToken() != null) {
                throw new DocumentRefused(name, "has something behind the JSON object");
            }
            return tree;
        } catch (JacksonException broken) {
            throw new DocumentRefused(name, reason(broken));
        }
    }

    /// What is wrong, without a piece of the document.
    private static String reason(JacksonException broken) {
        var message = String.valueOf(broken.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return "has a name twice";
        }
        if (message.contains("nesting depth")) {
            return "is nested deeper than " + DEEPEST + " levels";
        }
        var place = broken.getLocation();
        return place == null ? "is not JSON" : "is not JSON, at column " + place.getColumnNr();
    }

    private static Map<String, Object> object(String name, JsonParser parser) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = clean(name, parser.currentName());
            parser.nextToken();
            var value = value(name, parser);
            if (value != null) {
                object.put(key, value);
            }
        }
        return object;
    }

    private static List<Object> list(String name, JsonParser parser) {
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(name, parser);
            if (value == null) {
                throw new DocumentRefused(name, "has null in a list");
            }
            list.add(value);
        }
        return list;
    }

    private static @Nullable Object value(String name, JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(name, parser);
            case START_ARRAY -> list(name, parser);
            case VALUE_NULL -> null;
            default -> clean(name, parser.getString());
        };
    }

    private static String clean(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new DocumentRefused(name, "has the character NUL");
        }
        return text;
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new DocumentRefused(name, "is not UTF-8");
        }
    }
}
