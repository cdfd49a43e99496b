package org.rekey.mykeys;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;

/// An online service that asks for a logon and whose protocol does not matter.
final class SampleService {
    private SampleService() {}

    static OnlineService of(ServiceId id, String clientId, String group, int level, Set<String> accepts) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, clientId);
        }
        var protocol = new OidcSettings(
                List.of(),
                List.of(),
                List.of(),
                Set.of("openid"),
                null,
                OidcSettings.Algorithm.ES256,
                false,
                false,
                clientId);
        return new OnlineService(
                id,
                clientId,
                names,
                new ServiceGroup(group),
                new Level(level),
                accepts.stream().map(KeyTypeId::new).collect(Collectors.toSet()),
                "desk@example.org",
                protocol);
    }
}
