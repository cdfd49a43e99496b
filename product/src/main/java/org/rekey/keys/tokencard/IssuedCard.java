package org.rekey.keys.tokencard;

import java.util.List;
import org.rekey.key.KeyId;

/// A new card, to be printed or handed over: the only moment at which its codes can be read. Its `toString` hides
/// them.
///
/// @param codes the code of number 1 first
public record IssuedCard(KeyId key, String serial, List<String> codes) {
    public IssuedCard {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "IssuedCard[" + serial + "]";
    }
}
