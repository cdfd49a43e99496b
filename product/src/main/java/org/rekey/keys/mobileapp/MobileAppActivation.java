package org.rekey.keys.mobileapp;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.rekey.key.Activation;
import org.rekey.key.KeyId;
import org.rekey.key.LogonReference;
import org.rekey.key.PendingActivations;
import org.rekey.key.PendingActivations.Place;
import org.rekey.key.PendingActivations.Waiting;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.keys.mobileapp.AppRows.App;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.vault.Randomness;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Binds an app to a person: a new secret is shown, and the app must show one right code before the key exists. A
/// reload shows the same secret, until it is proven or too old; then it is never shown again.
@Component
class MobileAppActivation implements Activation<MobileAppPending> {
    private final PendingActivations pending;
    private final AppRows rows;
    private final Usernames usernames;
    private final Randomness random;
    private final MobileAppSettings settings;
    private final String issuer;

    /// @param issuer how the app calls this logon service: by the name on its pages, unless a setting says another
    MobileAppActivation(
            PendingActivations pending,
            AppRows rows,
            Usernames usernames,
            Randomness random,
            MobileAppSettings settings,
            @Value("${rekey.keys.mobile-app.issuer:${rekey.theme.name:Rekey}}") String issuer) {
        this.pending = pending;
        this.rows = rows;
        this.usernames = usernames;
        this.random = random;
        this.settings = settings;
        this.issuer = issuer;
    }

    @Override
    public Readiness readiness(PersonId person) {
        return Readiness.READY;
    }

    @Override
    public boolean prepares() {
        return true;
    }

    @Override
    public MobileAppPending begin(PersonId person, LogonReference flow, Instant now) {
        var waiting =
                pending.begin(place(person, flow), () -> AppSecret.draw(random).bytes(), settings.pending(), now);
        var uri = new KeyUri(issuer, account(person), secret(waiting));
        return MobileAppPending.of(uri, settings.shownForSeconds(), waiting.expiresAt());
    }

    private String account(PersonId person) {
        return usernames.of(person).map(Username::value).orElse("");
    }

    @Override
    public MobileAppPending restart(PersonId person, LogonReference flow, Instant now) {
        pending.cancel(place(person, flow));
        return begin(person, flow, now);
    }

    @Override
    public Verification prove(PersonId person, LogonReference flow, Submission answer, Instant now) {
        var code = answer.compact();
        if (!MobileApp.wellFormed(code)) {
            return new Rejected(Reason.MALFORMED);
        }
        var waiting = pending.find(place(person, flow), now);
        if (waiting.isEmpty()) {
            return new Rejected(Reason.EXPIRED);
        }
        var secret = secret(waiting.get());
        var step = secret.stepOf(code, AppClock.unknown(), now, settings.tolerance());
        if (step.isEmpty()) {
            return new Rejected(Reason.WRONG);
        }
        var clock = AppClock.unknown().after(step.get(), now);
        return pending.prove(waiting.get(), packed(secret, clock), now) ? new Accepted() : new Rejected(Reason.USED);
    }

    /// The step of the registration code goes along, so that this code opens nothing a second time.
    @Override
    public void bind(PersonId person, LogonReference flow, KeyId key, Instant now) {
        rows.insert(key, person, unpacked(pending.take(place(person, flow), now)));
    }

    @Override
    public void cancel(PersonId person, LogonReference flow) {
        pending.cancel(place(person, flow));
    }

    private static Place place(PersonId person, LogonReference flow) {
        return new Place(flow.flow(), person, MobileApp.ID);
    }

    private static AppSecret secret(Waiting waiting) {
        return new AppSecret(waiting.secret());
    }

    private static byte[] packed(AppSecret secret, AppClock clock) {
        return ByteBuffer.allocate(Totp.SECRET + Long.BYTES + Integer.BYTES)
                .put(secret.bytes())
                .putLong(clock.lastStep())
                .putInt(clock.driftSeconds())
                .array();
    }

    private static App unpacked(byte[] packed) {
        var buffer = ByteBuffer.wrap(packed);
        var secret = new byte[Totp.SECRET];
        buffer.get(secret);
        return new App(new AppSecret(secret), new AppClock(buffer.getLong(), buffer.getInt()));
    }
}
