package org.rekey.text;

import java.util.regex.Pattern;
import org.rekey.person.Language;

/// What a printer would mend: in French the space before `? ! : ;` and inside `« »` never breaks, so no line
/// begins with a mark.
final class Typography {
    private static final Pattern BEFORE = Pattern.compile(" (?=[?!:;»])");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");

    private Typography() {}

    static String mend(Language language, String text) {
        if (language != Language.FR) {
            return text;
        }
        return AFTER.matcher(BEFORE.matcher(text).replaceAll("\u00a0")).replaceAll("\u00a0");
    }
}
