package org.rekey.phaseout;

import java.util.List;
import java.util.Set;
import org.rekey.key.KeyTypeId;

/// What the holders of a retiring key are offered instead.
///
/// @param inOrder as they are shown
/// @param recommended the one that is marked
public record Replacements(List<KeyTypeId> inOrder, KeyTypeId recommended) {
    public Replacements {
        inOrder = List.copyOf(inOrder);
        if (!inOrder.contains(recommended)) {
            throw new IllegalArgumentException("the recommended key type " + recommended + " is not offered");
        }
        if (Set.copyOf(inOrder).size() < inOrder.size()) {
            throw new IllegalArgumentException("a replacement is named twice");
        }
    }
}
