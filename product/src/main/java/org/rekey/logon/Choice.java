package org.rekey.logon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.logon.Offer.Tag;
import org.rekey.phaseout.Standing;

/// Which kinds of key are offered on the main logon screen, in which order.
///
/// Offered is what the service accepts, what reaches the level and what works at this moment. The recommended ones
/// come first, then by level; those that end come last. A restricted kind comes after its equals, and never without
/// one that is not restricted (NIST SP 800-63B-4 section 3.2.9).
final class Choice {
    /// A kind of key that the service accepts.
    ///
    /// @param standing what holds for it now, before it is known who logs on
    record Candidate(KeyTypeId key, Level level, Standing standing, boolean restricted) {}

    private Choice() {}

    /// @param recommended the successors that phase-outs recommend
    static List<Offer> of(Collection<Candidate> accepted, Level minimum, Set<KeyTypeId> recommended) {
        List<Candidate> open = accepted.stream()
                .filter(candidate -> candidate.standing().allowsLogon())
                .filter(candidate -> candidate.level().suffices(minimum))
                .toList();
        Optional<KeyTypeId> strongest = strongest(open);
        boolean better = open.stream().anyMatch(candidate -> !candidate.restricted());
        return open.stream()
                .filter(candidate -> better || !candidate.restricted())
                .sorted(Comparator.comparing((Candidate candidate) -> ends(candidate))
                        .thenComparing(candidate -> !recommended.contains(candidate.key()))
                        .thenComparing(Candidate::level, Comparator.reverseOrder())
                        .thenComparing(Candidate::restricted)
                        .thenComparing(candidate -> candidate.key().value()))
                .map(candidate -> offer(candidate, recommended, strongest))
                .toList();
    }

    private static boolean ends(Candidate candidate) {
        return candidate.standing().publicLastDay().isPresent();
    }

    private static Offer offer(Candidate candidate, Set<KeyTypeId> recommended, Optional<KeyTypeId> strongest) {
        return new Offer(
                candidate.key(),
                candidate.level(),
                tag(candidate, recommended, strongest),
                candidate.standing().warning().isPresent());
    }

    private static Optional<Tag> tag(Candidate candidate, Set<KeyTypeId> recommended, Optional<KeyTypeId> strongest) {
        Optional<LocalDate> lastDay = candidate.standing().publicLastDay();
        if (lastDay.isPresent()) {
            return Optional.of(new Tag.Until(lastDay.get()));
        }
        if (recommended.contains(candidate.key())) {
            return Optional.of(new Tag.Recommended());
        }
        if (candidate.restricted()) {
            return Optional.of(new Tag.Restricted());
        }
        return strongest.filter(candidate.key()::equals).map(key -> new Tag.Strongest());
    }

    /// The one key above all others; a word that two deserve is given to neither.
    private static Optional<KeyTypeId> strongest(List<Candidate> open) {
        List<Candidate> unrestricted =
                open.stream().filter(candidate -> !candidate.restricted()).toList();
        Optional<Level> highest = unrestricted.stream().map(Candidate::level).max(Comparator.naturalOrder());
        List<KeyTypeId> there = unrestricted.stream()
                .filter(candidate -> highest.filter(candidate.level()::equals).isPresent())
                .map(Candidate::key)
                .toList();
        return open.size() > 1 && there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
