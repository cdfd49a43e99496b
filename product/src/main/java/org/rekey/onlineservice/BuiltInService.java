package org.rekey.onlineservice;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes My digital keys down as an online service: it takes every kind of key that is installed, in a group of
/// its own, and speaks no protocol.
@Component
class BuiltInService implements SmartInitializingSingleton {
    private static final ServiceGroup GROUP = new ServiceGroup("rekey");
    private final Services services;
    private final KeyTypes types;
    private final Texts texts;
    private final Level minimum;

    BuiltInService(
            Services services, KeyTypes types, Texts texts, @Value("${rekey.mykeys.minimum-level:300}") int minimum) {
        this.services = services;
        this.types = types;
        this.texts = texts;
        this.minimum = new Level(minimum);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, texts.get(language, "onlineservice.mykeys"));
        }
        services.saveIfChanged(new OnlineService(
                services.idFor(OnlineService.MY_DIGITAL_KEYS),
                OnlineService.MY_DIGITAL_KEYS,
                names,
                GROUP,
                minimum,
                types.all().stream().map(KeyType::id).collect(Collectors.toUnmodifiableSet()),
                "",
                silent()));
    }

    private static OidcSettings silent() {
        return new OidcSettings(
                List.of(),
                List.of(),
                List.of(),
                Set.of("openid"),
                null,
                OidcSettings.Algorithm.ES256,
                false,
                false,
                OnlineService.MY_DIGITAL_KEYS);
    }
}
