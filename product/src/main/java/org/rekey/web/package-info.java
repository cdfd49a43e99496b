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
/// A template lies beside its controller, takes `page` and what else it needs, and draws itself in the layout:
///
/// ```
/// @param org.rekey.web.Page page
/// @param String error = null
/// @template.org.rekey.web.layout(page = page, title = page.text("logon.password.title"), error = error, content
///     = @` <h1>${page.text("logon.password.title")}</h1> <form method="post">
///         @template.org.rekey.web.part.csrf(page = page)
///         @template.org.rekey.web.part.field(page = page, name = "username", label = page.text("logon.username"),
///             autocomplete = "username", error = error)
///         @template.org.rekey.web.part.buttons(page = page, next = page.text("web.next"), cancel = "/logon/7")
///     </form>
/// `)
/// ```
///
/// The parts, each with its parameters at its head, are in the folder `part`: `csrf`, `steps`, `notice`, `errors`,
/// `field`, `buttons`, `keytile`. A part of another module that is known only at run time, such as the challenge of
/// a key, is drawn by `${page.part("org/rekey/keys/x/challenge.jte", Map.of("challenge", challenge))}`, which hands
/// the page on by itself. A text with a link or a stressed word is written `Press *Next* or [ask for help](help)`
/// and drawn by `${page.markup("logon.help", "help", "/help")}`.
@ApplicationModule(allowedDependencies = {"person", "text", "vault", "schedule", "settings"})
@NullMarked
package org.rekey.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
