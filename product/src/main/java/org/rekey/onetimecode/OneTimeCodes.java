package org.rekey.onetimecode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Courier;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.EmailAddress;
import org.rekey.person.EmailChanged;
import org.rekey.person.EmailRestored;
import org.rekey.person.MobileNumber;
import org.rekey.person.MobileNumberChanged;
import org.rekey.vault.Uuids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The codes that are sent to people. A code is good once, for some minutes and some tries, for one purpose, in
/// one flow, for one person and one address.
@Component
@EnableConfigurationProperties(CodeSettings.class)
public class OneTimeCodes {
    private final OneTimeCodeRows rows;
    private final TextCodeDays days;
    private final CodeSecrets secrets;
    private final CodeSettings settings;
    private final Courier courier;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    OneTimeCodes(
            OneTimeCodeRows rows,
            TextCodeDays days,
            CodeSecrets secrets,
            CodeSettings settings,
            Courier courier,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.rows = rows;
        this.days = days;
        this.secrets = secrets;
        this.settings = settings;
        this.courier = courier;
        this.events = events;
        this.transactions = transactions;
    }

    /// Sends a code, unless one is on its way in this flow already: a reload or a second tab sends nothing. When
    /// another code is asked for and may go, the former one is void.
    public CodeSending send(CodeRequest request, Instant now) {
        return transactions.execute(status -> sendInTransaction(request, now));
    }

    private CodeSending sendInTransaction(CodeRequest request, Instant now) {
        var targets = secrets.targets(request.to());
        if (request.to() instanceof MobileNumber) {
            var usedUp = days.usedUpUntil(request, targets, now);
            if (usedUp.isPresent()) {
                return rows.createdAt(request, targets)
                        .filter(earlier -> holds(earlier, now))
                        .map(this::onItsWay)
                        .orElseGet(() -> new CodeSending.Refused(usedUp.get()));
            }
        }
        if (request.resend()) {
            rows.supersede(request, targets, now);
        }
        if (sent(request, targets, now)) {
            return onItsWay(now);
        }
        var earlier = rows.createdAt(request, targets);
        if (earlier.isPresent() && (holds(earlier.get(), now) || rows.hasRoom(request, targets, now))) {
            return onItsWay(earlier.get());
        }
        // the flow's code went to another address, or somebody was quicker, or nothing may replace an expired one
        rows.supersede(request, targets, now);
        return sent(request, targets, now)
                ? onItsWay(now)
                : new CodeSending.Refused(rows.nextAllowed(request, targets, now));
    }

    private boolean sent(CodeRequest request, List<byte[]> targets, Instant now) {
        var code = secrets.draw();
        var id = Uuids.v7(now);
        var hash = secrets.code(request.purpose(), request.flow(), request.person(), code);
        var target = secrets.target(request.to());
        if (!rows.insert(id, request, hash, target, targets, now)) {
            return false;
        }
        if (request.to() instanceof MobileNumber) {
            days.count(request, target, now);
        }
        dispatch(id, request, code, now);
        return true;
    }

    private void dispatch(UUID id, CodeRequest request, String code, Instant now) {
        var values = Map.of(
                "code", code,
                "minutes", Long.toString(settings.validity().toMinutes()),
                "service", request.service());
        var uselessAfter = now.plus(settings.validity());
        switch (request.to()) {
            case EmailAddress address ->
                courier.email(
                        id,
                        request.person(),
                        Optional.of(address),
                        request.language(),
                        request.template(),
                        values,
                        uselessAfter);
            case MobileNumber number ->
                courier.text(
                        id, request.person(), number, request.language(), request.template(), values, uselessAfter);
        }
        events.publishEvent(new CodeSent(now, request.person(), request.purpose(), request.flow()));
    }

    private boolean holds(Instant createdAt, Instant now) {
        return createdAt.plus(settings.validity()).isAfter(now);
    }

    private CodeSending onItsWay(Instant createdAt) {
        return new CodeSending.OnItsWay(createdAt.plus(settings.validity()), createdAt.plus(settings.resendAfter()));
    }

    /// Judges a typed code. One statement takes a try and, if the code is right, uses it up.
    ///
    /// What follows from a code that proves a contact may make void every code of the person. Whoever waits for
    /// both waits for the person first.
    public Verification redeem(CodeClaim claim, Submission answer, Instant now) {
        var compact = answer.compact();
        if (!CodeSecrets.wellFormed(compact)) {
            return new Rejected(Reason.MALFORMED);
        }
        if (claim.purpose() != CodePurpose.LOGON) {
            rows.hold(claim.person());
        }
        var hashes = secrets.codes(claim.purpose(), claim.flow(), claim.person(), compact);
        var targets = secrets.targets(claim.to());
        return switch (rows.use(claim, targets, hashes, now)) {
            case RIGHT -> new Accepted();
            case WRONG -> new Rejected(Reason.WRONG);
            case WRONG_FOR_THE_LAST_TIME -> new Rejected(Reason.WRONG_AT_LAST);
            case NOTHING_TO_USE -> new Rejected(rows.why(claim, targets, hashes, now));
        };
    }

    /// A changed address makes void what is on its way: a mailbox that is no longer the person's confirms nothing.
    @EventListener
    void on(EmailChanged changed) {
        rows.voidAll(changed.person(), changed.at());
    }

    @EventListener
    void on(EmailRestored restored) {
        rows.voidAll(restored.person(), restored.at());
    }

    /// So does a changed telephone number.
    @EventListener
    void on(MobileNumberChanged changed) {
        rows.voidAll(changed.person(), changed.at());
    }
}
