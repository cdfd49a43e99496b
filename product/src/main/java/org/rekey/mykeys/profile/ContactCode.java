package org.rekey.mykeys.profile;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.profile.PendingContact.Pending;
import org.rekey.onetimecode.CodeClaim;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.CodeRequest;
import org.rekey.onetimecode.CodeSending;
import org.rekey.onetimecode.OneTimeCodes;
import org.rekey.onlineservice.Services;
import org.rekey.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The code that proves a new contact: sent there once however often the page is drawn, and used up in the
/// transaction that takes the contact over.
@Component
class ContactCode {
    private final OneTimeCodes codes;
    private final Services services;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    ContactCode(OneTimeCodes codes, Services services, InstantSource time, TransactionTemplate transaction) {
        this.codes = codes;
        this.services = services;
        this.time = time;
        this.transaction = transaction;
    }

    /// @param template of the message
    CodeSending send(Member member, Pending pending, String template, Page page, boolean again) {
        var wish = new CodeRequest(
                CodePurpose.ADDRESS_CHANGE,
                pending.flow(),
                member.id(),
                pending.contact(),
                page.language(),
                services.myDigitalKeys().name(page.language()),
                template,
                again,
                true);
        return codes.send(wish, time.instant());
    }

    /// @param take what follows from a right code, at that moment
    Verification redeem(Member member, Pending pending, String typed, Consumer<Instant> take) {
        var claim = new CodeClaim(CodePurpose.ADDRESS_CHANGE, pending.flow(), member.id(), pending.contact());
        return transaction.execute(status -> {
            var now = time.instant();
            var judged = codes.redeem(claim, new Submission(typed), now);
            if (judged instanceof Verification.Accepted) {
                take.accept(now);
            }
            return judged;
        });
    }

    /// What is said of a code that is on its way, for the page: `minutes` it is still good for, or the `wait`
    /// before another one.
    Map<String, Object> said(CodeSending sending) {
        var now = time.instant();
        return switch (sending) {
            case CodeSending.OnItsWay onItsWay
            when onItsWay.expiresAt().isAfter(now) ->
                Map.of("minutes", Optional.of(Integer.toString(onItsWay.minutes(now))), "wait", Optional.empty());
            case CodeSending.OnItsWay late -> Map.of("minutes", Optional.empty(), "wait", Optional.empty());
            case CodeSending.Refused refused ->
                Map.of("minutes", Optional.empty(), "wait", Optional.of(Integer.toString(refused.minutes(now))));
        };
    }

    /// What is wrong with a code; empty for a right one.
    static Optional<String> message(Verification verification, Page page) {
        return switch (verification) {
            case Verification.Accepted accepted -> Optional.empty();
            case Verification.Rejected(Verification.Reason reason) ->
                Optional.of(page.text("mykeys.code." + reason.word()));
            case Verification.Throttled throttled -> Optional.of(page.text("mykeys.code.exhausted"));
        };
    }
}
