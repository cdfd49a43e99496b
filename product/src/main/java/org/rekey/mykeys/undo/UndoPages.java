package org.rekey.mykeys.undo;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rekey.mykeys.ShownDays;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the link in the mail leads. Looking changes nothing, for mail scanners open links too; only the button
/// undoes.
@Controller
class UndoPages {
    private static final String FOLDER = "org/rekey/mykeys/undo/";
    private final ReversalRows rows;
    private final Undoing undoing;
    private final ShownDays days;
    private final InstantSource time;
    private final Pages pages;

    UndoPages(ReversalRows rows, Undoing undoing, ShownDays days, InstantSource time, Pages pages) {
        this.rows = rows;
        this.undoing = undoing;
        this.days = days;
        this.time = time;
        this.pages = pages;
    }

    @GetMapping("/mykeys/undo/{token}")
    ModelAndView show(Page page, @PathVariable String token) {
        Optional<Reversal> open = UndoToken.parse(token).flatMap(it -> rows.open(it, time.instant()));
        return open.map(reversal -> pages.view(
                        FOLDER + "undo.jte",
                        page,
                        Map.of(
                                "here", "/mykeys/undo/" + token,
                                "day", days.of(reversal.changedAt()),
                                "time", days.time(reversal.changedAt()))))
                .orElseGet(() -> over(page));
    }

    @PostMapping("/mykeys/undo/{token}")
    ModelAndView undo(Page page, @PathVariable String token) {
        return UndoToken.parse(token).filter(undoing::undo).isPresent() ? SeeOther.at("/mykeys/undone") : over(page);
    }

    /// Shown after the button; says nothing of anybody.
    @GetMapping("/mykeys/undone")
    ModelAndView undone(Page page) {
        return pages.view(FOLDER + "undone.jte", page, Map.of());
    }

    /// One page for a link that was used, is too old or never was one.
    private ModelAndView over(Page page) {
        return pages.view(FOLDER + "over.jte", page, Map.of(), HttpStatus.NOT_FOUND);
    }
}
