package org.rekey.keys.eid;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.rekey.settings.SettingsCheck;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Refuses an eID that could be pretended or overheard. There whether or not the eID is switched on: checks ask for
/// no bean.
@Component
class EidCheck implements SettingsCheck {
    private static final String EID = "rekey.keys.eid.";

    @Override
    public List<String> objections(Environment settings) {
        if (!settings.getProperty(EID + "enabled", Boolean.class, false)) {
            return List.of();
        }
        var objections = new ArrayList<String>();
        if (settings.getProperty(EID + "anchors", "").isBlank()) {
            objections.add(EID + "anchors is missing: the PEM file of the issuers whose cards are taken");
        }
        origin(settings, objections);
        if (isSet(settings, "door.proxied", false)
                && settings.getProperty(
                                "rekey.web.trusted-proxies[0]", settings.getProperty("rekey.web.trusted-proxies", ""))
                        .isBlank()) {
            objections.add(EID + "door.proxied is on: list the addresses whose Client-Cert is believed in"
                    + " rekey.web.trusted-proxies");
        }
        if (isSet(settings, "enrol", false) && !isSet(settings, "revocation.hard-fail", true)) {
            objections.add(EID + "revocation.hard-fail is off and enrol is on: nobody is entered with a card that may"
                    + " have been revoked");
        }
        return objections;
    }

    private static void origin(Environment settings, List<String> objections) {
        var origin = settings.getProperty(EID + "door.origin", "");
        if (origin.isBlank()) {
            objections.add(EID + "door.origin is missing: the https address at which browsers show cards");
        } else if (!origin.startsWith("https://")) {
            objections.add(EID + "door.origin is " + origin + ": it must start with https://");
        } else if (authority(origin).equals(authority(settings.getProperty("rekey.issuer", "")))) {
            objections.add(
                    EID + "door.origin is the address of all other pages: give cards a host or port of their own");
        }
    }

    private static String authority(String address) {
        try {
            var uri = URI.create(address);
            var port = uri.getPort() < 0 ? 443 : uri.getPort();
            return uri.getHost() + ":" + port;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    private static boolean isSet(Environment settings, String name, boolean otherwise) {
        return settings.getProperty(EID + name, Boolean.class, otherwise);
    }
}
