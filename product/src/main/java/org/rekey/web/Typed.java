package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form that came too late to be processed, for the same form drawn anew. Secrets are
/// left out: a password or a code must be typed again. Its `toString` hides the values.
///
/// @param late whether there was such a form
record Typed(boolean late, Map<String, String> fields) {
    private static final String ATTRIBUTE = Typed.class.getName();
    private static final Typed NOTHING = new Typed(false, Map.of());
    private static final int LONGEST = 256;

    static Typed of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Typed typed ? typed : NOTHING;
    }

    /// Keeps what was typed into the form of this request, for the page that answers it.
    static void keep(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length == 1 && values[0].length() <= LONGEST && !secret(name)) {
                fields.put(name, values[0]);
            }
        });
        request.setAttribute(ATTRIBUTE, new Typed(true, Map.copyOf(fields)));
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    private static boolean secret(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("pass")
                || small.contains("code")
                || small.contains("secret")
                || small.contains("pin")
                || small.equals("csrf");
    }

    @Override
    public String toString() {
        return "Typed" + fields.keySet();
    }
}
