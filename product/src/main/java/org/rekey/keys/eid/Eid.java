package org.rekey.keys.eid;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.rekey.key.Activation;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.LogonReference;
import org.rekey.key.Recognition;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.springframework.stereotype.Component;

/// The kind of key that is an electronic identity card.
@Component
@WhenSwitchedOn
class Eid implements KeyType<EidChallenge> {
    static final KeyTypeId ID = new KeyTypeId("eid");

    private final EidRecognition recognition;
    private final EidActivation activation;
    private final EidSettings settings;

    Eid(EidRecognition recognition, EidActivation activation, EidSettings settings) {
        this.recognition = recognition;
        this.activation = activation;
        this.settings = settings;
    }

    @Override
    public KeyTypeId id() {
        return ID;
    }

    @Override
    public Level level() {
        return new Level(settings.level());
    }

    @Override
    public Set<String> amr() {
        return settings.amr();
    }

    @Override
    public boolean followsPassword() {
        return false;
    }

    @Override
    public EidChallenge challenge(DigitalKey key, LogonReference logon, Instant now) {
        return new EidChallenge();
    }

    @Override
    public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        var proof = Proof.parse(answer);
        if (proof.isEmpty()) {
            return new Rejected(Reason.MALFORMED);
        }
        return recognition.shows(key, logon, proof.get(), now) ? new Accepted() : new Rejected(Reason.WRONG);
    }

    @Override
    public Optional<Recognition> recognition() {
        return Optional.of(recognition);
    }

    @Override
    public Activation<?> activation() {
        return activation;
    }
}
