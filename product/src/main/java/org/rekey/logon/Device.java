package org.rekey.logon;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a browser calls itself, in two words: enough to recognise one's own devices by, too little to recognise a
/// person. It proves nothing.
public record Device(Browser browser, Platform platform) {
    private static final int LONGEST = 400;

    /// In this order, for many name those too that they are like.
    public enum Browser {
        FIREFOX("firefox/|fxios/"),
        EDGE("edg/|edga/|edgios/"),
        OPERA("opr/"),
        SAMSUNG("samsungbrowser/"),
        CHROME("chrome/|crios/|chromium/"),
        SAFARI("safari/"),
        UNKNOWN("(?!)");

        private final Pattern marks;

        Browser(String marks) {
            this.marks = Pattern.compile(marks);
        }
    }

    /// In this order, as with browsers.
    public enum Platform {
        ANDROID("android"),
        IPHONE("iphone"),
        IPAD("ipad"),
        WINDOWS("windows"),
        MAC("macintosh"),
        LINUX("linux|x11"),
        UNKNOWN("(?!)");

        private final Pattern marks;

        Platform(String marks) {
            this.marks = Pattern.compile(marks);
        }
    }

    /// What the header `User-Agent` says.
    public static Device of(@Nullable String userAgent) {
        var said = userAgent == null
                ? ""
                : userAgent.substring(0, Math.min(userAgent.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return new Device(
                first(Browser.values(), one -> one.marks.matcher(said).find(), Browser.UNKNOWN),
                first(Platform.values(), one -> one.marks.matcher(said).find(), Platform.UNKNOWN));
    }

    private static <T> T first(T[] all, Predicate<T> wanted, T otherwise) {
        return Arrays.stream(all).filter(wanted).findFirst().orElse(otherwise);
    }

    /// As in the column `device`: `firefox windows`.
    String column() {
        return (browser + " " + platform).toLowerCase(Locale.ROOT);
    }

    static Device ofColumn(String text) {
        var words = text.toUpperCase(Locale.ROOT).split(" ", -1);
        return new Device(
                first(Browser.values(), one -> words[0].equals(one.name()), Browser.UNKNOWN),
                first(Platform.values(), one -> words[words.length - 1].equals(one.name()), Platform.UNKNOWN));
    }
}
