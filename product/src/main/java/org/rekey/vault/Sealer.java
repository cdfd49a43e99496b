package org.rekey.vault;

/// Seals values so that only this service can read them, and only in the place they were sealed for.
///
/// The context names that place ("person.names:" and the row's id) and is bound in as associated data: a value moved
/// to another table, column or person does not open.
public interface Sealer {
    /// The value, encrypted and authenticated; about 33 bytes longer.
    byte[] seal(String context, byte[] plain);

    /// The value again.
    ///
    /// @throws SealBroken when it was changed, moved, or sealed under a key that is no longer known
    byte[] open(String context, byte[] sealed);
}
