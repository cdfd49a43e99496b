package org.rekey.key;

/// Why a key is suspended, which decides who may make it work again.
public enum KeySuspension {
    /// Its holder put it aside, because it is lost for the moment perhaps; its holder can lift that.
    BY_HOLDER,
    /// The service desk or a registration office did; only they lift it.
    BY_DESK,
    /// Its holder reported that somebody else had used it. Only the service desk or a registration office lifts
    /// that: whoever it was could have another key by now.
    REPORTED,
    /// Another key took its place so soon after a change of address that the holder may not know yet. It ends for
    /// good later, unless the change is undone.
    REPLACED,
    /// It was deactivated so soon after a change of address; as with [#REPLACED].
    DEACTIVATED;

    /// Whether to its holder it is a key that has ended.
    public boolean forGood() {
        return switch (this) {
            case BY_HOLDER, BY_DESK, REPORTED -> false;
            case REPLACED, DEACTIVATED -> true;
        };
    }

    /// Whether nobody makes the key work again but the service desk or a registration office.
    public boolean liftedByDeskAlone() {
        return switch (this) {
            case BY_DESK, REPORTED -> true;
            case BY_HOLDER, REPLACED, DEACTIVATED -> false;
        };
    }

    /// How a key ends that cannot be suspended, because it has not arrived yet.
    KeyEnding ending() {
        return switch (this) {
            case BY_HOLDER, REPORTED, DEACTIVATED -> KeyEnding.BY_HOLDER;
            case BY_DESK -> KeyEnding.BY_DESK;
            case REPLACED -> KeyEnding.REPLACED;
        };
    }
}
