package org.rekey.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A key ring as the text of a key file. Each keyset is in Tink's own JSON, so that Tink's tools read it too.
final class KeyRingJson {
    private static final String FORMAT = "rekey-keys-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyRingJson() {}

    static String write(KeyRing ring) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", FORMAT);
        file.put("demo", ring.demo());
        ObjectNode purposes = file.putObject("purposes");
        ring.histories().forEach((purpose, history) -> {
            ObjectNode section = purposes.putObject(purpose.tag());
            ObjectNode from = section.putObject("from");
            history.from().forEach((number, moment) -> from.put(number.toString(), moment.toString()));
            section.set("keyset", JSON.readTree(serialized(history)));
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    static KeyRing read(String text) {
        JsonNode file = JSON.readTree(text);
        if (!file.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("format is not " + FORMAT);
        }
        var histories = new EnumMap<KeyPurpose, KeyHistory>(KeyPurpose.class);
        for (var section : file.path("purposes").properties()) {
            var purpose = KeyPurpose.ofTag(section.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("unknown purpose " + section.getKey()));
            histories.put(purpose, history(section.getValue()));
        }
        return new KeyRing(file.path("demo").asBoolean(false), histories);
    }

    private static KeyHistory history(JsonNode section) {
        var from = new TreeMap<Integer, Instant>();
        for (var moment : section.path("from").properties()) {
            from.put(
                    Integer.valueOf(moment.getKey()),
                    Instant.parse(moment.getValue().asString()));
        }
        try {
            return new KeyHistory(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            JSON.writeValueAsString(section.path("keyset")), InsecureSecretKeyAccess.get()),
                    from);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static String serialized(KeyHistory history) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(history.keys(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
