package org.rekey.phaseout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a kind of key changes its standing, in the plan's time zone. A key works until the last
/// moment of `lastDay`.
///
/// @param noActivationFrom from this day no new key is activated or asked for; null: never before the end
/// @param noReissueFrom from this day a lost key is not replaced by one of the same kind
/// @param warnFrom from this day the holder is told at each logon
/// @param replaceFrom from this day a logon with such a key leads to its replacement and nowhere else
/// @param lastDay the last day on which such a key works
public record Days(
        @Nullable LocalDate noActivationFrom,
        @Nullable LocalDate noReissueFrom,
        @Nullable LocalDate warnFrom,
        @Nullable LocalDate replaceFrom,
        LocalDate lastDay) {

    public Days {
        inOrder("no-activation-from", noActivationFrom, "no-reissue-from", noReissueFrom);
        inOrder("warn-from", warnFrom, "replace-from", replaceFrom);
        inOrder("no-activation-from", noActivationFrom, "replace-from", replaceFrom);
        inOrder("no-activation-from", noActivationFrom, "last-day", lastDay);
        inOrder("no-reissue-from", noReissueFrom, "last-day", lastDay);
        inOrder("warn-from", warnFrom, "last-day", lastDay);
        inOrder("replace-from", replaceFrom, "last-day", lastDay);
        if (replaceFrom != null && noActivationFrom == null) {
            throw new IllegalArgumentException(
                    "replace-from without no-activation-from: a key would be replaced by one of its own kind");
        }
        if (noReissueFrom != null && noActivationFrom == null) {
            throw new IllegalArgumentException("no-reissue-from without no-activation-from");
        }
    }

    private static void inOrder(String first, @Nullable LocalDate day, String second, @Nullable LocalDate after) {
        if (day != null && after != null && day.isAfter(after)) {
            throw new IllegalArgumentException("%s (%s) lies after %s (%s)".formatted(first, day, second, after));
        }
    }

    boolean ended(LocalDate today) {
        return today.isAfter(lastDay);
    }

    boolean activatable(LocalDate today) {
        return !begun(noActivationFrom, today);
    }

    boolean reissuable(LocalDate today) {
        return noReissueFrom == null ? activatable(today) : !begun(noReissueFrom, today);
    }

    boolean mandatory(LocalDate today) {
        return begun(replaceFrom, today);
    }

    boolean warned(LocalDate today) {
        return begun(warnFrom, today) || mandatory(today);
    }

    private static boolean begun(@Nullable LocalDate day, LocalDate today) {
        return day != null && !today.isBefore(day);
    }
}
