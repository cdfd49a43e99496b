/// What every page of Rekey has in common: layout and parts, look, languages, cookies, headers, limits, errors.
/// It knows no logon, no key and no service.
///
/// A controller takes a [org.rekey.web.Page] as argument and answers with a view of [org.rekey.web.Pages]:
///
/// ```java
/// @GetMapping("/logon/{flow}")
/// ModelAndView choose(Page page, ...) {
///     return pages.view("org/rekey/logon/choose.jte", page, Map.of("choices", choices));
/// }
/// ```
///
/// A template lies beside its controller, takes `page` and what else it needs, and draws itself in the layout: see
/// `org/rekey/logon/password.jte` with its controller `PasswordPages`.
///
/// The parts, each with its parameters at its head, are in the folder `part`, such as `csrf`, `field`, `buttons` and
/// `errors` for forms. A part of another module that is known only at run time, such as the challenge of
/// a key, is drawn by `${page.part("org/rekey/keys/x/challenge.jte", Map.of("challenge", challenge))}`, which hands
/// the page on by itself. A text with a link or a stressed word is written `Press *Next* or [ask for help](help)`
/// and drawn by `${page.markup("logon.help", "help", "/help")}`.
@ApplicationModule(allowedDependencies = {"person", "text", "vault", "schedule", "settings"})
@NullMarked
package org.rekey.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
