package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.vault.Uuids;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The way onto the path for replacing one key by another of the same kind: it begins at the third step.
@Controller
class RenewalStep {
    private final DigitalKeys keys;
    private final RenewedKey renewed;
    private final InstantSource time;

    RenewalStep(DigitalKeys keys, RenewedKey renewed, InstantSource time) {
        this.keys = keys;
        this.renewed = renewed;
        this.time = time;
    }

    @PostMapping("/mykeys/keys/{id}/replace")
    ModelAndView begin(
            @JustProven Member member,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = keys.find(new KeyId(id))
                .filter(it -> it.active() && it.holder().equals(member.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var flow = Uuids.v7(time.instant());
        renewed.begin(flow, key, request, response);
        return SeeOther.at("/mykeys/" + flow + "/activate/" + key.type());
    }
}
