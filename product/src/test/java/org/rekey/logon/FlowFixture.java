package org.rekey.logon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.logon.FlowState.Choosing;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// Flows to test with.
final class FlowFixture {
    static final Instant NOW = Instant.parse("2023-11-07T09:00:00Z");
    static final KeyTypeId CARD = new KeyTypeId("paper");
    static final KeyTypeId APP = new KeyTypeId("app");

    private FlowFixture() {}

    static LogonRequest request(@Nullable String hint) {
        return new LogonRequest(
                new ServiceId(7),
                new Level(300),
                hint,
                Language.FR,
                "/continue?logon={flow}",
                "https://tax.example",
                "state=é&nonce=1",
                NOW);
    }

    static Flow flow() {
        return flow(new Choosing());
    }

    static Flow flow(FlowState state) {
        return new Flow(
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"), request(null), NOW, NOW, state, null, 3);
    }

    static DigitalKey key(KeyTypeId type) {
        return new DigitalKey(
                new KeyId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058")),
                person(),
                type,
                DigitalKey.State.ACTIVE,
                NOW,
                null,
                "",
                new Lineage(null, new Level(300)));
    }

    static PersonId person() {
        return new PersonId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"));
    }

    static Proven proven(KeyTypeId type) {
        return new Proven(person(), NameMark.of(new byte[16]), NOW, 3, key(type), List.of(APP));
    }
}
