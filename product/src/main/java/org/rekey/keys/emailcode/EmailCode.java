package org.rekey.keys.emailcode;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The kind of key that is a code by e-mail. It holds no secret of its own: it follows the person's confirmed
/// address. A logon sends one code, and another only when asked.
@Component
@OnlyWith("${rekey.keys.email-code.enabled:true}")
@EnableConfigurationProperties(EmailCodeSettings.class)
class EmailCode implements KeyType<EmailCodeChallenge> {
    static final KeyTypeId ID = new KeyTypeId("email-code");

    private final Mailbox mailbox;
    private final OneTimeCodes codes;
    private final EmailCodeActivation activation;
    private final EmailCodeSettings settings;

    EmailCode(Mailbox mailbox, OneTimeCodes codes, EmailCodeActivation activation, EmailCodeSettings settings) {
        this.mailbox = mailbox;
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
    public boolean comesByMail() {
        return true;
    }

    @Override
    public EmailCodeChallenge challenge(DigitalKey key, LogonReference logon, Instant now) {
        return mailbox.of(key.holder())
                .map(address -> new EmailCodeChallenge(
                        address.masked(), mailbox.send(CodePurpose.LOGON, key.holder(), address, logon, now)))
                .orElseGet(() -> new EmailCodeChallenge(null, CodeOnItsWay.NO_ADDRESS));
    }

    @Override
    public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        return mailbox.of(key.holder())
                .map(address -> new CodeClaim(CodePurpose.LOGON, logon.flow(), key.holder(), address).of(key.id()))
                .map(claim -> codes.redeem(claim, answer, now))
                .orElseGet(() -> new Rejected(Reason.EXPIRED));
    }

    @Override
    public Activation<?> activation() {
        return activation;
    }
}
