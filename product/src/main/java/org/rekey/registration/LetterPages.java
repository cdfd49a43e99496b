package org.rekey.registration;

import java.util.Map;
import java.util.UUID;
import org.rekey.office.Role;
import org.rekey.registration.Registration.State;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the person takes home: the letter with the activation code, printed once, and the receipt of the visit.
@Controller
@Needs({Role.REGISTER, Role.SUPPORT})
class LetterPages {
    private final DeskPages pages;
    private final RegistrationRows registrations;
    private final Letters letters;
    private final Shown shown;
    private final Advice advice;

    LetterPages(DeskPages pages, RegistrationRows registrations, Letters letters, Shown shown, Advice advice) {
        this.pages = pages;
        this.registrations = registrations;
        this.letters = letters;
        this.shown = shown;
        this.advice = advice;
    }

    /// @param printed how many letters the page said had been printed
    @PostMapping("/desk/{office}/looks/{look}/letter")
    ResponseEntity<byte[]> print(Desk desk, @PathVariable("look") UUID id, @RequestParam int printed) {
        var look = pages.look(desk, id);
        return letters.print(desk, look, ready(desk, look), printed)
                .map(issued -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"letter.pdf\"")
                        .body(issued.letter()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, desk.path("looks", id.toString()) + "?said=printed")
                        .build());
    }

    @PostMapping("/desk/{office}/looks/{look}/letter/revoke")
    ModelAndView revoke(Desk desk, @PathVariable("look") UUID id) {
        var look = pages.look(desk, id);
        boolean revoked = letters.revoke(desk, look, ready(desk, look));
        return SeeOther.at(desk.path("looks", id.toString()) + (revoked ? "" : "?said=refused"));
    }

    @GetMapping("/desk/{office}/looks/{look}/receipt")
    ModelAndView receipt(Desk desk, @PathVariable("look") UUID id, Page page) {
        var look = pages.look(desk, id);
        var registration = ready(desk, look);
        return pages.view(
                "receipt",
                page,
                desk,
                Map.of(
                        "look",
                        id,
                        "registration",
                        shown.of(registration, true, page),
                        "advice",
                        advice.of(registration.person()).map(page::text)));
    }

    /// The latest registration of the person here, if nothing stands in its way.
    private Registration ready(Desk desk, Look look) {
        return registrations
                .latest(pages.person(desk, look), desk.office().id())
                .filter(it -> it.state() == State.READY)
                .orElseThrow(() -> new LookOver(desk));
    }
}
