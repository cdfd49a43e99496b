package org.rekey.keys.smscode;

import java.time.Instant;
import java.util.Set;
import org.rekey.key.Activation;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.onetimecode.CodeClaim;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.OneTimeCodes;
import org.rekey.settings.OnlyWith;
import org.springframework.stereotype.Component;

/// The kind of key that is a code by SMS. It is bound to one number. A logon sends one code, and another only when
/// asked.
@Component
@OnlyWith({"${rekey.sms.host:}", "${rekey.keys.sms-code.enabled:true}"})
class SmsCode implements KeyType<SmsCodeChallenge> {
    static final KeyTypeId ID = new KeyTypeId("sms-code");

    private final BoundNumbers numbers;
    private final Telephone telephone;
    private final OneTimeCodes codes;
    private final SmsCodeActivation activation;
    private final SmsCodeSettings settings;

    SmsCode(
            BoundNumbers numbers,
            Telephone telephone,
            OneTimeCodes codes,
            SmsCodeActivation activation,
            SmsCodeSettings settings) {
        this.numbers = numbers;
        this.telephone = telephone;
        this.codes = codes;
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
        return true;
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public boolean restricted() {
        return true;
    }

    @Override
    public boolean available() {
        return telephone.works();
    }

    @Override
    public SmsCodeChallenge challenge(DigitalKey key, LogonReference logon, Instant now) {
        return numbers.of(key)
                .map(number -> new SmsCodeChallenge(
                        number.masked(), telephone.send(CodePurpose.LOGON, key.holder(), number, logon, now)))
                .orElseGet(() -> new SmsCodeChallenge(null, CodeOnItsWay.NO_NUMBER));
    }

    @Override
    public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        return numbers.of(key)
                .map(number -> new CodeClaim(CodePurpose.LOGON, logon.flow(), key.holder(), number).of(key.id()))
                .map(claim -> codes.redeem(claim, answer, now))
                .orElseGet(() -> new Rejected(Reason.EXPIRED));
    }

    @Override
    public Activation<?> activation() {
        return activation;
    }
}
