package org.rekey.mykeys.help;

import java.util.List;
import java.util.Optional;
import org.rekey.web.Page;

/// A kind of key as its page of help shows it.
///
/// @param icon the template of its picture
/// @param activatable new ones are activated now
/// @param ending what is said of its phase-out today, if there is one
/// @param restricted its [risk][org.rekey.key.KeyType#restricted] is stated
/// @param available it works at this moment
public record Topic(
        String kind, String icon, boolean activatable, Optional<String> ending, boolean restricted, boolean available) {

    /// The key of one of its texts.
    public String text(String name) {
        return "key." + kind + "." + name;
    }

    /// The lines of a text, each a step or a paragraph.
    public List<String> lines(Page page, String name) {
        return page.text(text("help." + name)).lines().toList();
    }

    public String path() {
        return "/mykeys/help/" + kind;
    }
}
