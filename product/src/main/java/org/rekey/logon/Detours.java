package org.rekey.logon;

import java.util.Optional;
import org.rekey.key.KeyType;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.logon.FlowState.AwaitingPassword;
import org.rekey.logon.FlowState.Away;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody is led who asks for the first page of a key that is not to be shown: a key that is unknown, has
/// ended or must be warned of first, or a logon that is complete.
@Component
class Detours {
    private final LogonPage logon;
    private final AcceptedKeys accepted;
    private final Pages pages;

    Detours(LogonPage logon, AcceptedKeys accepted, Pages pages) {
        this.logon = logon;
        this.accepted = accepted;
        this.pages = pages;
    }

    Optional<ModelAndView> of(Flow flow, Optional<KeyType<?>> type, Page page) {
        Optional<String> ahead = logon.ahead(flow);
        if (ahead.isPresent() || type.isEmpty()) {
            return Optional.of(SeeOther.at(ahead.orElse(flow.path())));
        }
        KeyType<?> chosen = type.get();
        if (!accepted.standing(chosen.id(), flow, null).allowsLogon()) {
            return accepted.extended(flow.asked()).contains(chosen.id())
                    ? Optional.empty() // it may work on for whoever is about to say who they are
                    : Optional.of(ended(flow, chosen, page));
        }
        Optional<Offer> offer = accepted.offers(flow).stream()
                .filter(it -> it.key().equals(chosen.id()))
                .findFirst();
        if (offer.isEmpty()) {
            return Optional.of(SeeOther.at(flow.path()));
        }
        return offer.get().warned() && !answered(flow, chosen)
                ? Optional.of(SeeOther.at(flow.path(chosen.id()) + "/warning"))
                : Optional.empty();
    }

    ModelAndView ended(Flow flow, KeyType<?> type, Page page) {
        return pages.view("org/rekey/logon/ended.jte", page, logon.shown(flow, type, page));
    }

    private static boolean answered(Flow flow, KeyType<?> type) {
        return switch (flow.state()) {
            case AwaitingPassword(var key, Aim aim) -> key.equals(type.id());
            case AwaitingCode(var key, Aim aim, Proven proven) -> key.equals(type.id());
            case Away(var key, Aim aim) -> key.equals(type.id());
            case FlowState.Choosing choosing -> false;
            case FlowState.Complete complete -> false;
        };
    }
}
