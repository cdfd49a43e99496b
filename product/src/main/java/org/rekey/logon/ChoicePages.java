package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The main logon screen: which of one's keys to use.
@Controller
class ChoicePages {
    private final LogonPage logon;
    private final AcceptedKeys accepted;
    private final KeyTypes types;
    private final Pages pages;

    ChoicePages(LogonPage logon, AcceptedKeys accepted, KeyTypes types, Pages pages) {
        this.logon = logon;
        this.accepted = accepted;
        this.types = types;
        this.pages = pages;
    }

    @GetMapping("/logon/{flow}")
    ModelAndView choose(@PathVariable("flow") UUID id, Page page, HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        Optional<String> ahead = logon.ahead(flow);
        if (ahead.isPresent()) {
            return SeeOther.at(ahead.get());
        }
        List<Offer> offers = accepted.offers(flow);
        List<KeyTile> tiles =
                offers.stream().map(offer -> tile(flow, offer, page)).toList();
        return pages.view(
                "org/rekey/logon/choose.jte",
                LogonPage.leadingBack(page, flow),
                Map.of(
                        "path", flow.path(),
                        "service", logon.service(flow, page),
                        "keys", tiles,
                        "restricted", restricted(offers, page),
                        "extended",
                                accepted.extended(flow.asked()).stream()
                                        .map(key -> new ExtendedKey(flow.path(key), page.text("key." + key + ".name")))
                                        .toList(),
                        "outOfOrder",
                                accepted.outOfOrder(flow).stream()
                                        .map(key -> page.text("key." + key + ".name"))
                                        .toList()));
    }

    /// Without username or password: the logon is kept meanwhile.
    @GetMapping("/logon/{flow}/forgotten")
    ModelAndView forgotten(@PathVariable("flow") UUID id, HttpServletRequest request) {
        return SeeOther.at("/forgotten?logon=" + logon.flow(id, request).id());
    }

    /// Of each kind that is weaker than it looks: what may happen, and what is better.
    private List<RestrictedKey> restricted(List<Offer> offers, Page page) {
        return offers.stream()
                .filter(offer -> types.of(offer.key()).restricted())
                .map(offer -> new RestrictedKey(
                        name(offer, page), page.text("key." + offer.key() + ".risk"), better(offer, offers, page)))
                .toList();
    }

    private String better(Offer restricted, List<Offer> offers, Page page) {
        return offers.stream()
                .filter(offer -> types.of(offer.key()).betterThan(types.of(restricted.key())))
                .map(offer -> name(offer, page))
                .collect(Collectors.joining(", "));
    }

    private static String name(Offer offer, Page page) {
        return page.text("key." + offer.key() + ".name");
    }

    private KeyTile tile(Flow flow, Offer offer, Page page) {
        KeyTypeId key = offer.key();
        @Nullable
        Warning warning = offer.warned() ? logon.warning(flow, key, page).orElse(null) : null;
        return new KeyTile(
                warning == null ? flow.path(key) : warning.path(),
                page.text("key." + key + ".name"),
                page.text("key." + key + ".hint"),
                page.part(types.of(key).template("icon"), Map.of()),
                offer.tag().map(tag -> words(tag, page)).orElse(null),
                offer.tag().map(ChoicePages::kind).orElse("good"),
                warning);
    }

    private static String words(Offer.Tag tag, Page page) {
        return switch (tag) {
            case Offer.Tag.Recommended recommended -> page.text("logon.tag.recommended");
            case Offer.Tag.Strongest strongest -> page.text("logon.tag.strongest");
            case Offer.Tag.Restricted restricted -> page.text("logon.tag.restricted");
            case Offer.Tag.Until until -> page.text("logon.tag.until", "day", page.day(until.lastDay()));
        };
    }

    private static String kind(Offer.Tag tag) {
        return switch (tag) {
            case Offer.Tag.Recommended recommended -> "good";
            case Offer.Tag.Strongest strongest -> "good";
            case Offer.Tag.Restricted restricted -> "ending";
            case Offer.Tag.Until until -> "ending";
        };
    }
}
