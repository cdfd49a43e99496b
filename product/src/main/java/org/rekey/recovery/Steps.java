package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// Finds out where somebody stands, at each step anew from the row.
@Component
class Steps {
    private final RecoveryRows rows;
    private final ProgressHere here;
    private final Vault vault;
    private final InstantSource time;

    Steps(RecoveryRows rows, ProgressHere here, Vault vault, InstantSource time) {
        this.rows = rows;
        this.here = here;
        this.vault = vault;
        this.time = time;
    }

    /// Where somebody stands with a recovery in this browser.
    record Step(Recovery recovery, Progress progress, Validity validity) {}

    /// What a link has begun: open for whoever has it, or proven or used up by this browser.
    ///
    /// @throws Shut when it is neither
    Recovery opened(String token, HttpServletRequest request) {
        var recovery = RecoveryLink.in(token)
                .flatMap(link -> rows.ofLink(link.hashes(vault)))
                .orElseThrow(() -> new Shut(Shut.Why.UNKNOWN));
        var validity = recovery.at(time.instant());
        if (validity != Validity.OPEN && !own(recovery, validity, request)) {
            throw new Shut(Shut.Why.of(validity));
        }
        return recovery;
    }

    private boolean own(Recovery recovery, Validity validity, HttpServletRequest request) {
        return (validity == Validity.PROVEN || validity == Validity.USED)
                && here.of(recovery.id(), request).filter(Progress::proven).isPresent();
    }

    /// A code may be given while the recovery is open, and for the second of two clicks once it is proven.
    ///
    /// @throws Shut when this browser may not
    Step forCode(UUID id, HttpServletRequest request) {
        var step = find(id, request);
        if (step.validity() != Validity.OPEN && step.validity() != Validity.PROVEN) {
            throw new Shut(Shut.Why.of(step.validity()));
        }
        return step;
    }

    /// A password may be chosen once this browser has proven a key.
    ///
    /// @return a step that is proven, or used up
    /// @throws Shut when this browser may not
    Step forPassword(UUID id, HttpServletRequest request) {
        var step = find(id, request);
        boolean past = step.validity() == Validity.PROVEN || step.validity() == Validity.USED;
        if (!past || !step.progress().proven()) {
            throw new Shut(Shut.Why.of(step.validity()));
        }
        return step;
    }

    private Step find(UUID id, HttpServletRequest request) {
        var progress = here.of(id, request).orElseThrow(() -> new Shut(Shut.Why.AGAIN));
        var recovery = rows.find(id).orElseThrow(() -> new Shut(Shut.Why.AGAIN));
        return new Step(recovery, progress, recovery.at(time.instant()));
    }
}
