package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.LogonReference;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.logon.FlowState.Complete;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.rekey.phaseout.Announcement;
import org.rekey.phaseout.Announcements;
import org.rekey.phaseout.Standing;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of one logon have in common: its flow, its words, the announcements beside it.
@Component
class LogonPage {
    private final Flows flows;
    private final KeyTypes types;
    private final Services services;
    private final Announcements announcements;

    LogonPage(Flows flows, KeyTypes types, Services services, Announcements announcements) {
        this.flows = flows;
        this.types = types;
        this.services = services;
        this.announcements = announcements;
    }

    /// A logon that was answered is open to the second click of a double one; who comes back to its pages is told.
    ///
    /// @throws FlowOver when the browser has no such logon in progress
    Flow flow(UUID id, HttpServletRequest request) {
        return flows.find(id, request)
                .filter(flow -> flow.answeredAt() == null || "POST".equals(request.getMethod()))
                .orElseThrow(() -> new FlowOver(flows.wayBack(id, request)));
    }

    /// Where a logon that is complete has led, for people who come back to its pages.
    Optional<String> ahead(Flow flow) {
        return flow.state() instanceof Complete(KeyTypeId key, Aim aim)
                ? Optional.of(ahead(flow, aim))
                : Optional.empty();
    }

    /// Answers the step that has completed the logon: the online service has its answer at once.
    ModelAndView complete(Flow flow, FlowEvent last, HttpServletRequest request, HttpServletResponse response) {
        Flow next = flow.after(last).orElse(flow);
        flows.save(next, request, response);
        return next.state() instanceof Complete(KeyTypeId key, Aim aim) && aim == Aim.SERVICE
                ? SeeOther.beyond(next.continued())
                : SeeOther.at(ahead(next).orElse(next.path()));
    }

    private static String ahead(Flow flow, Aim aim) {
        return switch (aim) {
            case SERVICE -> flow.continued();
            case CHANGE -> "/mykeys/" + flow.id() + "/email";
        };
    }

    Optional<KeyType<?>> type(String key) {
        return types.find(key);
    }

    /// The kind of that name, if its holder is recognised elsewhere.
    Optional<KeyType<?>> recognising(String key) {
        return types.find(key).filter(type -> type.recognition().isPresent());
    }

    String service(Flow flow, Page page) {
        return services.of(flow.asked().service()).name(page.language());
    }

    /// What the phase-out says of this kind of key: to everybody, or to the person who has proven a password for it.
    private Optional<Announcement> announcement(Flow flow, KeyTypeId key, Page page) {
        Optional<PersonId> person =
                flow.state() instanceof AwaitingCode waiting && waiting.key().equals(key)
                        ? Optional.of(waiting.proven().person())
                        : Optional.empty();
        return announcements.of(
                key, services.of(flow.asked().service()).group(), person, page.language(), flow.plans());
    }

    Optional<Warning> warning(Flow flow, KeyTypeId key, Page page) {
        return announcement(flow, key, page)
                .flatMap(Announcement::dialog)
                .map(dialog -> new Warning(
                        "warning-" + key,
                        flow.path(key) + "/warning",
                        page.text("key." + key + ".name"),
                        dialog.title(),
                        dialog.body(),
                        dialog.notice() == Standing.Notice.MANDATORY));
    }

    LogonReference reference(Flow flow, Page page, boolean resend, boolean knownBrowser) {
        return new LogonReference(flow.id(), page.language(), service(flow, page), resend, knownBrowser);
    }

    /// The parameters that every page of a chosen key takes.
    Map<String, Object> shown(Flow flow, KeyType<?> type, Page page) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("key", type.id().value());
        shown.put("path", flow.path(type.id()));
        shown.put("main", flow.path());
        shown.put("service", service(flow, page));
        announcement(flow, type.id(), page).ifPresent(announcement -> shown.put("side", announcement.side()));
        return shown;
    }

    /// Every form of a logon may lead back to the service, if the logon was completed in another tab: the browser
    /// follows no redirect of a form to where the page's policy does not let it.
    static Page leadingBack(Page page, Flow flow) {
        @Nullable String origin = flow.asked().cancelOrigin();
        return page.leadingTo(origin);
    }
}
