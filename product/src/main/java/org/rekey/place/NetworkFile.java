package org.rekey.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rekey.place.Networks.Network;
import org.rekey.settings.CannotStart;
import org.springframework.core.io.Resource;

/// The file that the setting `rekey.places.networks` names: UTF-8, a network a line, as
/// `network,country,words`. One of the two last may be missing; empty lines and lines with `#` are passed over.
///
/// ```
/// 192.0.2.0/24,BE,Gent
/// 2001:db8::/32,NL
/// 10.0.0.0/8,,Network of the administration
/// ```
final class NetworkFile {
    private static final String SETTING = "rekey.places.networks";
    private static final int FIELDS = 3;
    private final Map<Block, Network> networks = new LinkedHashMap<>();
    private final Map<Place, Place> places = new HashMap<>();

    private NetworkFile() {}

    /// @throws CannotStart when the file cannot be read, or a line of it cannot be understood
    static Networks read(Resource resource) {
        var file = new NetworkFile();
        int number = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                resource.getInputStream(), StandardCharsets.UTF_8.newDecoder()))) { // which refuses what is not UTF-8
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                file.take(line.strip(), number);
            }
        } catch (CharacterCodingException notUtf8) {
            throw new CannotStart("%s: the file is not in UTF-8".formatted(SETTING), notUtf8);
        } catch (IOException unreadable) {
            throw new CannotStart("%s: %s cannot be read".formatted(SETTING, resource), unreadable);
        }
        return new Networks(file.networks.values());
    }

    private void take(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            var network = network(line.split(",", FIELDS));
            if (networks.put(network.block(), network) != null) {
                throw new IllegalArgumentException("the network stands there twice");
            }
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart("%s, line %d: %s".formatted(SETTING, number, wrong.getMessage()), wrong);
        }
    }

    private Network network(String... fields) {
        var place = new Place(field(fields, 1), field(fields, 2));
        return new Network(Block.parse(field(fields, 0)), places.computeIfAbsent(place, it -> it));
    }

    private static String field(String[] fields, int place) {
        return place < fields.length ? fields[place].strip() : "";
    }
}
