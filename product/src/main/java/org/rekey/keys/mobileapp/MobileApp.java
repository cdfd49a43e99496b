package org.rekey.keys.mobileapp;

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
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The kind of key that is an authenticator app. Asking takes no statement, an answer two.
@Component
@EnableConfigurationProperties(MobileAppSettings.class)
class MobileApp implements KeyType<MobileAppChallenge> {
    static final KeyTypeId ID = new KeyTypeId("mobile-app");

    private final AppRows rows;
    private final MobileAppActivation activation;
    private final MobileAppSettings settings;

    MobileApp(AppRows rows, MobileAppActivation activation, MobileAppSettings settings) {
        this.rows = rows;
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
    public MobileAppChallenge challenge(DigitalKey key, LogonReference logon, Instant now) {
        return new MobileAppChallenge();
    }

    @Override
    public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        var code = answer.compact();
        if (!wellFormed(code)) {
            return new Rejected(Reason.MALFORMED);
        }
        var app = rows.find(key);
        if (app.isEmpty()) {
            return new Rejected(Reason.WRONG);
        }
        var clock = app.get().clock();
        var step = app.get().secret().stepOf(code, clock, now, settings.tolerance());
        if (step.isEmpty()) {
            return new Rejected(Reason.WRONG);
        }
        var fresh = !clock.used(step.get()) && rows.use(key, clock.after(step.get(), now));
        return fresh ? new Accepted() : new Rejected(Reason.USED);
    }

    static boolean wellFormed(String code) {
        return code.length() == AppSecret.DIGITS && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    @Override
    public Activation<?> activation() {
        return activation;
    }
}
