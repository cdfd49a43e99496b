package org.rekey.keys.smscode;

import java.util.Set;
import org.rekey.key.TextedNumbers;
import org.rekey.person.MobileNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about codes by SMS. The kind exists where `rekey.sms.host` is set;
/// `rekey.keys.sms-code.enabled=false` takes it away there too.
///
/// @param level what a logon with a code by SMS is worth
/// @param amr the methods that services are told (RFC 8176)
/// @param countries the countries whose numbers people may give and bind, as two letters each (ISO 3166-1); all
/// when empty. Messages to some countries are dear, and whoever has them sent may earn by it
@ConfigurationProperties("rekey.keys.sms-code")
record SmsCodeSettings(
        @DefaultValue("400") int level,
        @DefaultValue({"pwd", "sms", "mfa"}) Set<String> amr,
        @DefaultValue Set<String> countries)
        implements TextedNumbers {
    SmsCodeSettings {
        amr = Set.copyOf(amr);
        countries = Set.copyOf(countries);
    }

    @Override
    public boolean takes(MobileNumber number) {
        return countries.isEmpty()
                || number.country().filter(countries::contains).isPresent();
    }
}
