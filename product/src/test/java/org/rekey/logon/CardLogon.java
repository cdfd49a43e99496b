package org.rekey.logon;

import java.util.Map;
import org.rekey.logon.Scene.Holder;

/// A person who logs on to the tax declaration with a card, step by step.
final class CardLogon {
    private final Browser browser;
    private final Holder holder;

    CardLogon(Browser browser, Holder holder) {
        this.browser = browser;
        this.holder = holder;
    }

    /// Answers the warning: `change`, `other` or `later`.
    CardLogon answers(String choice) {
        browser.open("/begin?service=" + Scene.TAX);
        browser.post(browser.path() + "/token-card/warning", Map.of("choice", choice));
        return this;
    }

    CardLogon types(String username, String password) {
        browser.post(browser.path(), Map.of("username", username, "password", password));
        return this;
    }

    CardLogon typesPassword() {
        return types(holder.username(), Scene.PASSWORD);
    }

    /// Comes as far as the page that asks for a code.
    CardLogon toTheCode() {
        return answers("later").typesPassword();
    }

    CardLogon typesCode(String code) {
        browser.post(browser.path(), Map.of("code", code));
        return this;
    }

    /// The code of the number that the page asks.
    String asked() {
        String number = browser.words().replaceAll("(?s).*Code number (\\d+).*", "$1");
        return Scene.codes().get(Integer.parseInt(number) - 1);
    }
}
