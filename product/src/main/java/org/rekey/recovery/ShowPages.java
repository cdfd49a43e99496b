package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyType;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.vault.Uuids;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows a key that says itself whose it is, in place of link and code. The browser leaves with a form and comes
/// back with a proof, which counts only in the recovery, and so in the browser, with which it left.
@Controller
@RequestMapping("/forgotten/password")
class ShowPages {
    private final HelpfulKeys helpful;
    private final ShownProof proof;
    private final ProgressHere here;
    private final WaysOn ways;
    private final RecoveryPages pages;
    private final InstantSource time;

    ShowPages(
            HelpfulKeys helpful,
            ShownProof proof,
            ProgressHere here,
            WaysOn ways,
            RecoveryPages pages,
            InstantSource time) {
        this.helpful = helpful;
        this.proof = proof;
        this.here = here;
        this.ways = ways;
        this.pages = pages;
        this.time = time;
    }

    @GetMapping("/show/{kind}")
    ModelAndView ask(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String logon,
            @RequestParam(defaultValue = "") String unread,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var way = ways.of(logon, page, request, response);
        return helpful.shown(kind)
                .map(type -> form(type, way, page, !unread.isEmpty(), null))
                .orElseGet(() -> SeeOther.at(way.with("/forgotten/password")));
    }

    @PostMapping("/show/{kind}")
    ModelAndView leave(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String logon,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var way = ways.of(logon, page, request, response);
        return helpful.shown(kind)
                .map(type -> away(type, way, page, request, response))
                .orElseGet(() -> SeeOther.at(way.with("/forgotten/password")));
    }

    private ModelAndView away(
            KeyType<?> type, WayOn way, Page page, HttpServletRequest request, HttpServletResponse response) {
        var now = time.instant();
        var progress = new Progress(Uuids.v7(now), "", null, false, way.flow());
        here.remember(progress, request, response);
        var back = "/forgotten/password/shown/" + type.id();
        var recognition = type.recognition().orElseThrow();
        return SeeOther.at(
                recognition.address(reference(progress, page), back, now).toString());
    }

    @GetMapping("/shown/{kind}")
    ModelAndView back(
            @PathVariable String kind,
            @RequestParam(name = "proof", defaultValue = "") String given,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var progress = here.of(request).filter(it -> it.token().isEmpty());
        var type = helpful.shown(kind);
        if (type.isEmpty() || progress.isEmpty()) {
            return SeeOther.at("/forgotten/password");
        }
        var way = ways.of(progress.get().flow(), page, request, response);
        if (given.isEmpty()) {
            var again = way.with("/forgotten/password/show/" + kind);
            return SeeOther.at(again + (way.flow() == null ? "?" : "&") + "unread=yes");
        }
        return judged(type.get(), progress.get(), way, new Submission(given), page, request, response);
    }

    private ModelAndView judged(
            KeyType<?> type,
            Progress progress,
            WayOn way,
            Submission given,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (proof.submit(progress, type, reference(progress, page), given)) {
            case Outcome.Proven proven -> {
                here.remember(progress.withProof(), request, response);
                yield SeeOther.at(NewPasswordPages.path(progress.recovery()));
            }
            case Outcome.Wrong(var reason) -> form(type, way, page, false, page.text(reason.text(type.id())));
            case Outcome.NoUsername none ->
                pages.view("nousername", page, Map.of("way", way), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Overtaken closed -> form(type, way, page, false, page.text("recovery.show.closed"));
            case Outcome.Throttled throttled -> form(type, way, page, false, page.text("recovery.show.closed"));
        };
    }

    private ModelAndView form(KeyType<?> type, WayOn way, Page page, boolean unread, @Nullable String error) {
        var parameters = new HashMap<String, Object>();
        parameters.put("key", type.id().value());
        parameters.put("way", way);
        parameters.put("unread", unread);
        parameters.put("error", Optional.ofNullable(error));
        parameters.put("challenge", page.part(type.template("challenge"), Map.of()));
        var origin = type.recognition().orElseThrow().origin().toString();
        return pages.view(
                "show",
                page.leadingTo(origin),
                parameters,
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static LogonReference reference(Progress progress, Page page) {
        return new LogonReference(progress.recovery(), page.language(), page.text("recovery.purpose"), false, false);
    }
}
