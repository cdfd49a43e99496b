package org.rekey.onlineservice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.person.Language;
import org.rekey.settings.CannotStart;
import org.rekey.text.Texts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes our own pages down as online services: My digital keys, the desk of registration offices, the operators'
/// console. They take every kind of key that is installed, in a group of their own, and speak no protocol.
@Component
class BuiltInService implements SmartInitializingSingleton {
    private static final ServiceGroup GROUP = new ServiceGroup("rekey");

    /// Below it nobody touches other people's keys, whatever the settings say.
    private static final Level STAFF = new Level(400);

    private final Services services;
    private final KeyTypes types;
    private final Texts texts;
    private final Map<String, Level> minimums;

    BuiltInService(
            Services services,
            KeyTypes types,
            Texts texts,
            @Value("${rekey.mykeys.minimum-level:300}") int mykeys,
            @Value("${rekey.desk.minimum-level:400}") int desk,
            @Value("${rekey.console.minimum-level:400}") int console) {
        this.services = services;
        this.types = types;
        this.texts = texts;
        this.minimums = Map.of(
                OnlineService.MY_DIGITAL_KEYS, new Level(mykeys),
                OnlineService.DESK, staff("rekey.desk.minimum-level", desk),
                OnlineService.CONSOLE, staff("rekey.console.minimum-level", console));
    }

    @Override
    public void afterSingletonsInstantiated() {
        minimums.forEach(this::write);
    }

    private void write(String clientId, Level minimum) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, texts.get(language, "onlineservice." + clientId));
        }
        services.saveIfChanged(new OnlineService(
                services.idFor(clientId),
                clientId,
                names,
                GROUP,
                minimum,
                types.all().stream().map(KeyType::id).collect(Collectors.toUnmodifiableSet()),
                "",
                silent(clientId)));
    }

    private static Level staff(String setting, int value) {
        var level = new Level(value);
        if (!level.suffices(STAFF)) {
            throw new CannotStart(setting + " is at least " + STAFF);
        }
        return level;
    }

    private static OidcSettings silent(String sector) {
        return new OidcSettings(
                List.of(),
                List.of(),
                List.of(),
                Set.of("openid"),
                null,
                OidcSettings.Algorithm.ES256,
                false,
                false,
                sector);
    }
}
