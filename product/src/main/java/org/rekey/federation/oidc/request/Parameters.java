package org.rekey.federation.oidc.request;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// The parameters of a request, as they came. One without a value counts as not sent (RFC 6749 section 3.1).
///
/// @param repeated names that came more than once, which no parameter may
public record Parameters(Map<String, String> values, Set<String> repeated) {
    /// The longest request that is taken in, as a query string: it must fit into a sealed cookie.
    static final int LONGEST = 3 * 1024;

    public static Parameters of(Map<String, String[]> sent) {
        var values = new LinkedHashMap<String, String>();
        var repeated = new TreeSet<String>();
        sent.forEach((name, several) -> {
            if (several.length > 1) {
                repeated.add(name);
            }
            if (several.length > 0 && !several[0].isEmpty()) {
                values.put(name, several[0]);
            }
        });
        return new Parameters(values, repeated);
    }

    /// Parameters of our own making.
    public static Parameters ours(Map<String, String> values) {
        return new Parameters(Map.copyOf(values), Set.of());
    }

    /// The parameters in what [#encoded] made.
    static Parameters decoded(String query) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(decode(parts[0]), decode(parts[1]));
            }
        }
        return new Parameters(values, Set.of());
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// As a query string. What was repeated is written once: such a request is refused before it is parked.
    public String encoded() {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + '=' + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// Whether it is short enough, also once it is written into an answer: the state goes back with each byte that is
    /// not unreserved as three letters, and the headers of an answer have 8 KB.
    public boolean fits() {
        var state = UriUtils.encode(values.getOrDefault("state", ""), StandardCharsets.UTF_8);
        return encoded().length() <= LONGEST && state.length() <= LONGEST;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
