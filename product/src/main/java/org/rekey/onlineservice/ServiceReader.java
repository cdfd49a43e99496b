package org.rekey.onlineservice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.document.Node;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.person.Language;
import org.springframework.stereotype.Component;

/// Reads an online service as an operator writes it down.
@Component
class ServiceReader {
    private final KeyTypes types;
    private final ClientSecrets secrets;

    ServiceReader(KeyTypes types, ClientSecrets secrets) {
        this.types = types;
        this.secrets = secrets;
    }

    static String clientId(Node service) {
        return service.required("client-id").text();
    }

    OnlineService read(Node service, ServiceId id) {
        service.only(
                "client-id",
                "names",
                "group",
                "minimum-level",
                "accepts",
                "contact",
                "redirect-uris",
                "post-logout-redirect-uris",
                "secrets",
                "scopes",
                "national-number-ground",
                "algorithm",
                "refresh-tokens",
                "client-credentials",
                "sector",
                "again");
        if (OnlineService.BUILT_IN.contains(clientId(service))) {
            throw service.refused("has the client id " + clientId(service) + ", which is built in");
        }
        return service.checked(() -> new OnlineService(
                id,
                clientId(service),
                names(service.required("names")),
                service.required("group").as(ServiceGroup::new),
                new Level(service.required("minimum-level").number()),
                accepts(service.required("accepts")),
                service.required("contact").text(),
                oidc(service)));
    }

    private static Map<Language, String> names(Node names) {
        names.only("nl", "fr", "de", "en");
        var read = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            read.put(language, names.required(language.tag()).text());
        }
        return read;
    }

    private Set<KeyTypeId> accepts(Node accepts) {
        return accepts.items().stream().map(this::installed).collect(Collectors.toUnmodifiableSet());
    }

    private KeyTypeId installed(Node item) {
        var type = item.as(KeyTypeId::new);
        if (!types.has(type)) {
            var known =
                    types.all().stream().map(one -> one.id().value()).sorted().toList();
            throw item.refused("there is no kind of key " + type + "; installed are " + known);
        }
        return type;
    }

    private OidcSettings oidc(Node service) {
        return new OidcSettings(
                texts(service.required("redirect-uris")),
                service.at("post-logout-redirect-uris")
                        .map(ServiceReader::texts)
                        .orElse(List.of()),
                service.at("secrets").map(this::hashes).orElse(List.of()),
                Set.copyOf(service.at("scopes").map(ServiceReader::texts).orElse(List.of("openid", "profile"))),
                service.at("national-number-ground").map(Node::text).orElse(null),
                service.at("algorithm").map(ServiceReader::algorithm).orElse(OidcSettings.Algorithm.ES256),
                service.at("refresh-tokens").map(Node::flag).orElse(false),
                service.at("client-credentials").map(Node::flag).orElse(false),
                service.at("sector").map(Node::text).orElseGet(() -> clientId(service)));
    }

    private static List<String> texts(Node list) {
        return list.items().stream().map(Node::text).toList();
    }

    private List<SecretHash> hashes(Node list) {
        return list.items().stream().map(secret -> secret.as(secrets::hash)).toList();
    }

    private static OidcSettings.Algorithm algorithm(Node algorithm) {
        return switch (algorithm.text()) {
            case "ES256" -> OidcSettings.Algorithm.ES256;
            case "RS256" -> OidcSettings.Algorithm.RS256;
            default -> throw algorithm.refused("must be ES256 or RS256");
        };
    }
}
