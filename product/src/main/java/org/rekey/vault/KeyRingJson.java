package org.rekey.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A key ring as the text of a key file. Each keyset is in Tink's own JSON, so that Tink's tools read it too. The
/// keys of a purpose can lie in another file, which the text names in their stead.
final class KeyRingJson {
    private static final String FORMAT = "rekey-keys-1";
    private static final String FILE = "file";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyRingJson() {}

    /// @param apart the files that hold the keys of some purposes
    static String write(KeyRing ring, Map<KeyPurpose, Path> apart) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", FORMAT);
        file.put("demo", ring.demo());
        ObjectNode purposes = file.putObject("purposes");
        ring.histories().forEach((purpose, history) -> {
            Path elsewhere = apart.get(purpose);
            purposes.set(
                    purpose.tag(),
                    elsewhere == null
                            ? section(history)
                            : JSON.createObjectNode().put(FILE, elsewhere.toString()));
        });
        return pretty(file);
    }

    /// The keys of one purpose as the text of a file of their own.
    static String write(KeyHistory history) {
        return pretty(section(history));
    }

    private static ObjectNode section(KeyHistory history) {
        ObjectNode section = JSON.createObjectNode();
        ObjectNode from = section.putObject("from");
        history.from().forEach((number, moment) -> from.put(number.toString(), moment.toString()));
        section.set("keyset", JSON.readTree(serialized(history)));
        return section;
    }

    private static String pretty(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /// The purposes whose keys lie in other files.
    static Map<KeyPurpose, Path> apart(String text) {
        var apart = new EnumMap<KeyPurpose, Path>(KeyPurpose.class);
        for (var section : JSON.readTree(text).path("purposes").properties()) {
            if (section.getValue().has(FILE)) {
                KeyPurpose.ofTag(section.getKey())
                        .ifPresent(purpose -> apart.put(
                                purpose, Path.of(section.getValue().path(FILE).asString())));
            }
        }
        return apart;
    }

    /// What stands in a file of its own.
    static KeyHistory readHistory(String text) {
        return history(JSON.readTree(text));
    }

    /// Purposes that this version does not know are passed over: nodes are replaced one by one.
    ///
    /// @param added the histories of purposes that the text does not have
    static KeyRing read(String text, Map<KeyPurpose, KeyHistory> added) {
        JsonNode file = JSON.readTree(text);
        if (!file.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("format is not " + FORMAT);
        }
        var histories = new EnumMap<KeyPurpose, KeyHistory>(KeyPurpose.class);
        histories.putAll(added);
        for (var section : file.path("purposes").properties()) {
            if (!section.getValue().has(FILE)) {
                KeyPurpose.ofTag(section.getKey())
                        .ifPresent(purpose -> histories.put(purpose, history(section.getValue())));
            }
        }
        return new KeyRing(file.path("demo").asBoolean(false), histories);
    }

    /// The purposes that a newer version has added, as they stand in the file.
    static List<String> unknown(String text) {
        return JSON.readTree(text).path("purposes").propertyNames().stream()
                .filter(tag -> KeyPurpose.ofTag(tag).isEmpty())
                .toList();
    }

    /// The purposes that a file of an earlier version has no keys for.
    static Set<KeyPurpose> missing(String text) {
        var missing = EnumSet.allOf(KeyPurpose.class);
        JSON.readTree(text)
                .path("purposes")
                .propertyNames()
                .forEach(tag -> KeyPurpose.ofTag(tag).ifPresent(missing::remove));
        return missing;
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
                            JSON.writeValueAsString(section.path("keyset")),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get()),
                    from);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static String serialized(KeyHistory history) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    history.keys(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
