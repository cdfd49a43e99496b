package org.rekey.key;

/// Why a key is suspended, which decides who may make it work again.
public enum KeySuspension {
    /// Its holder put it aside, because it is lost for the moment perhaps; its holder can lift that.
    BY_HOLDER,
    /// The service desk or a registration office did; only they lift it.
    BY_DESK,
    /// Another key took its place so soon after a change of address that the holder may not know yet. It ends for
    /// good later, unless the change is undone.
    REPLACED,
    /// It was deactivated so soon after a change of address; as with [#REPLACED].
    DEACTIVATED;

    /// Whether to its holder it is a key that has ended.
    public boolean forGood() {
        return switch (this) {
            case BY_HOLDER, BY_DESK -> false;
            case REPLACED, DEACTIVATED -> true;
        };
    }
}
