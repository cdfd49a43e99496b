package org.rekey.demo;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.demo.site.Shop;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.onlineservice.ClientSecrets;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The online services of the demo, registered anew at each start, for their addresses depend on the port; and those
/// that somebody registers over HTTP.
@Component
class DemoServices implements SmartInitializingSingleton {
    private static final String GROUND = "demo: Royal Decree of nowhere, article 1";
    private final Services services;
    private final ClientSecrets secrets;
    private final KeyTypes types;
    private final Texts texts;
    private final URI site;

    DemoServices(
            Services services,
            ClientSecrets secrets,
            KeyTypes types,
            Texts texts,
            @Value("${rekey.demo.site}") URI site) {
        this.services = services;
        this.secrets = secrets;
        this.types = types;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Shop shop : Shop.values()) {
            Map<Language, String> names = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                names.put(language, texts.get(language, "demo.service." + shop.id()));
            }
            register(new Registration(
                    shop.id(),
                    names,
                    new ServiceGroup(shop.group()),
                    new Level(shop.level()),
                    List.of(site + "/login/oauth2/code/" + shop.id()),
                    List.of(site + "/"),
                    shop.secret(),
                    shop == Shop.TAX ? GROUND : null));
        }
    }

    void register(Registration wanted) {
        Set<String> scopes = new TreeSet<>(Set.of("openid", "profile", "email"));
        if (wanted.ground() != null) {
            scopes.add(OidcSettings.NATIONAL_NUMBER_SCOPE);
        }
        var oidc = new OidcSettings(
                wanted.redirectUris(),
                wanted.postLogoutRedirectUris(),
                List.of(secrets.hash(wanted.secret())),
                scopes,
                wanted.ground(),
                OidcSettings.Algorithm.ES256,
                true,
                true,
                wanted.clientId());
        services.save(new OnlineService(
                services.idFor(wanted.clientId()),
                wanted.clientId(),
                wanted.names(),
                wanted.group(),
                wanted.minimum(),
                everyKind(),
                "demo@rekey.example",
                oidc));
    }

    private Set<KeyTypeId> everyKind() {
        return types.all().stream().map(KeyType::id).collect(Collectors.toUnmodifiableSet());
    }

    /// A service to register.
    ///
    /// @param ground under which it may have the national number
    record Registration(
            String clientId,
            Map<Language, String> names,
            ServiceGroup group,
            Level minimum,
            List<String> redirectUris,
            List<String> postLogoutRedirectUris,
            String secret,
            @Nullable String ground) {}
}
