package org.rekey.vault;

import static java.util.stream.Collectors.toCollection;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What `keys renew` and `keys prune` do: bring what is stored under the keys in use, and then drop the former ones.
///
/// Keyed hashes are renewed by the running service; passwords and card codes when their holders use them. So the
/// former keys of some purposes are never dropped here.
final class RenewalTasks {
    /// The purposes of which every stored value can be counted.
    private static final Set<KeyPurpose> COUNTED = EnumSet.of(
            KeyPurpose.AT_REST,
            KeyPurpose.PROVIDER_KEYS,
            KeyPurpose.NATIONAL_NUMBER,
            KeyPurpose.CONTACT,
            KeyPurpose.PERSON_NAME,
            KeyPurpose.USERNAME);

    /// A node that has just read the file may still be writing under the key before.
    private static final Duration SETTLED = Duration.ofMinutes(15);

    private static final int PASSES = 3;

    private record Former(KeyPurpose purpose, int key) {}

    private final KeyFile file;
    private final InstantSource clock;
    private final JdbcClient owner;
    private final TransactionOperations transaction;
    private final PrintStream out;

    RenewalTasks(
            KeyFile file, InstantSource clock, JdbcClient owner, TransactionOperations transaction, PrintStream out) {
        this.file = file;
        this.clock = clock;
        this.owner = owner;
        this.transaction = transaction;
        this.out = out;
    }

    /// Seals anew whatever lies under a former key.
    ///
    /// @return the exit status of the program: 1 when something does not open, or a new key is not in use yet
    int renew() {
        var vault = new KeyFileVault(file, clock);
        var ring = file.read();
        var renewal = new SealRenewal(owner, transaction, this::tell);
        var columns = new KeyUse(owner, transaction).sealedColumns();
        if (comesLater(ring, columns.stream().map(SealedColumn::purpose).collect(toCollection(TreeSet::new)))) {
            return 1;
        }
        long broken = 0;
        for (var column : columns) {
            int newest = ring.of(column.purpose()).inUse(clock.instant());
            var sealer = column.purpose() == KeyPurpose.PROVIDER_KEYS ? vault.providerKeys() : vault;
            var outcome = new SealRenewal.Outcome(1, 0);
            for (int pass = 0; pass < PASSES && outcome.renewed() > 0; pass++) {
                outcome = renewal.run(column, newest, sealer);
            }
            broken += outcome.broken();
        }
        return broken == 0 ? 0 : 1;
    }

    /// A key that was just made is not in use yet: there would be nothing to do, and everything afterwards.
    private boolean comesLater(KeyRing ring, Set<KeyPurpose> purposes) {
        boolean later = false;
        for (var purpose : purposes) {
            var newest = ring.of(purpose).from().lastEntry();
            if (newest.getValue().isAfter(clock.instant())) {
                out.println(
                        purpose.tag() + ": the new key is used from " + newest.getValue() + "; call this again then");
                later = true;
            }
        }
        return later;
    }

    private void tell(SealedColumn column, long pages, long of, SealRenewal.Outcome sum) {
        if (sum.renewed() + sum.broken() > 0) {
            out.printf(
                    "%s: %d %% through, %d values sealed anew%s%n",
                    column,
                    100 * pages / of,
                    sum.renewed(),
                    sum.broken() == 0 ? "" : ", " + sum.broken() + " do not open");
        }
    }

    /// Drops the former keys under which nothing is left.
    ///
    /// @param only one purpose, or empty for all that can be counted
    /// @return the exit status of the program: 1 when a key had to stay
    int prune(Optional<String> only) {
        var purposes = only.map(tag -> Set.of(counted(tag))).orElse(COUNTED);
        var ring = file.read();
        if (comesLater(ring, purposes)) {
            return 1;
        }
        var gone = new ArrayList<Former>();
        boolean stays = false;
        for (var purpose : purposes) {
            var history = ring.of(purpose);
            int inUse = history.inUse(clock.instant());
            for (int former : List.copyOf(history.from().headMap(inUse).keySet())) {
                if (mayGo(purpose, former, Objects.requireNonNull(history.from().get(inUse)))) {
                    gone.add(new Former(purpose, former));
                } else {
                    stays = true;
                }
            }
        }
        drop(gone);
        return stays ? 1 : 0;
    }

    /// Counting takes minutes: the file is read anew, or a key that somebody made meanwhile would be lost.
    private void drop(List<Former> gone) {
        if (gone.isEmpty()) {
            return;
        }
        var ring = file.read();
        for (var former : gone) {
            ring = ring.without(former.purpose(), former.key());
        }
        file.write(ring);
        gone.forEach(former -> out.println(former.purpose().tag() + ": key " + former.key() + " is dropped"));
    }

    private boolean mayGo(KeyPurpose purpose, int key, Instant successorFrom) {
        if (clock.instant().isBefore(successorFrom.plus(SETTLED))) {
            out.println(purpose.tag() + ": key " + key + " stays until " + successorFrom.plus(SETTLED)
                    + ", for what is under way");
            return false;
        }
        var left = new KeyUse(owner, transaction)
                .of(purpose).stream().filter(count -> count.key() == key).toList();
        left.forEach(count -> out.println(
                purpose.tag() + ": key " + key + " stays for " + count.values() + " values in " + count.place()));
        return left.isEmpty();
    }

    private static KeyPurpose counted(String tag) {
        return KeyPurpose.ofTag(tag)
                .filter(COUNTED::contains)
                .orElseThrow(() -> new IllegalArgumentException("former keys can be dropped of: "
                        + String.join(
                                ", ", COUNTED.stream().map(KeyPurpose::tag).toList())));
    }
}
