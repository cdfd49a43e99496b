package org.rekey.place;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of networks that may lie inside one another: an address has the place of the smallest that holds it.
///
/// It is kept as the addresses from which on another place holds, in order and without objects of their own, so that
/// the table of a whole world takes some megabytes and looking up some twenty comparisons.
final class Networks {
    private final Stretches four;
    private final Stretches six;

    /// One network and where it is.
    record Network(Block block, Place place) {}

    Networks(Collection<Network> all) {
        var byKind = all.stream()
                .collect(Collectors.partitioningBy(one -> one.block().four()));
        this.four = Stretches.of(byKind.getOrDefault(true, List.of()));
        this.six = Stretches.of(byKind.getOrDefault(false, List.of()));
    }

    Optional<Place> of(InetAddress address) {
        return (Address.four(address) ? four : six).at(Address.of(address));
    }

    /// Where each stretch begins, and the place that holds in it; null for none.
    private record Stretches(
            long[] high, long[] low, @Nullable Place[] places) {

        static Stretches of(List<Network> networks) {
            var sweep = new Sweep();
            networks.stream()
                    .sorted(Comparator.comparing((Network one) -> one.block().first())
                            .thenComparing(one -> one.block().prefix()))
                    .forEach(sweep::enter);
            sweep.leaveAll();
            return sweep.stretches();
        }

        Optional<Place> at(Address address) {
            int from = 0;
            int to = high.length; // the stretch before `to` is the last that can hold the address
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (new Address(high[middle], low[middle]).compareTo(address) <= 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from == 0 ? Optional.empty() : Optional.ofNullable(places[from - 1]);
        }
    }

    /// Goes through the networks in the order of their first addresses, the larger first, and remembers which of them
    /// it is in.
    private static final class Sweep {
        private final ArrayDeque<Network> inside = new ArrayDeque<>();
        private final List<Address> starts = new ArrayList<>();
        private final List<Optional<Place>> places = new ArrayList<>();

        void enter(Network network) {
            while (!inside.isEmpty()
                    && inside.element().block().last().compareTo(network.block().first()) < 0) {
                leave();
            }
            inside.push(network);
            begin(network.block().first());
        }

        void leaveAll() {
            while (!inside.isEmpty()) {
                leave();
            }
        }

        private void leave() {
            var last = inside.pop().block().last();
            if (!last.equals(Address.LAST)) {
                begin(last.next());
            }
        }

        /// From here on the innermost network holds; what began at the same address before is overtaken.
        private void begin(Address start) {
            if (!starts.isEmpty() && starts.getLast().equals(start)) {
                starts.removeLast();
                places.removeLast();
            }
            starts.add(start);
            places.add(Optional.ofNullable(inside.peek()).map(Network::place));
        }

        Stretches stretches() {
            return new Stretches(
                    starts.stream().mapToLong(Address::high).toArray(),
                    starts.stream().mapToLong(Address::low).toArray(),
                    places.stream().map(one -> one.orElse(null)).toArray(Place[]::new));
        }
    }
}
