package org.rekey.keys.smscode;

import java.time.Instant;
import java.util.Locale;
import org.rekey.key.Courier;
import org.rekey.key.LogonReference;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.CodeRequest;
import org.rekey.onetimecode.OneTimeCodes;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Sends codes to telephones, while any leave: nobody waits for a message that does not come.
@Component
class Telephone {
    private final OneTimeCodes codes;
    private final Courier courier;

    Telephone(OneTimeCodes codes, Courier courier) {
        this.codes = codes;
        this.courier = courier;
    }

    boolean works() {
        return courier.texts();
    }

    /// Sends a code, unless one is on its way.
    CodeOnItsWay send(CodePurpose purpose, PersonId person, MobileNumber number, LogonReference flow, Instant now) {
        if (!works()) {
            return CodeOnItsWay.OUT_OF_ORDER;
        }
        var template = "key.sms-code.text." + purpose.name().toLowerCase(Locale.ROOT);
        var request = CodeRequest.in(flow, purpose, person, number, template);
        return CodeOnItsWay.of(codes.send(request, now), now);
    }
}
