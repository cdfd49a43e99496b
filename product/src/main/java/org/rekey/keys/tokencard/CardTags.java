package org.rekey.keys.tokencard;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The 24 tags of a card, in whose shape its codes are kept: 16 bytes each, one after the other.
///
/// All are made under one scheme. Those of a card that was entered in haste are made anew, one by one, as their
/// codes are typed; the set of these and their scheme stand beside. A third scheme waits until all are under the
/// second.
final class CardTags {
    static final int TAG = 16;
    static final int SALT = 16;
    private final String scheme;
    private final byte[] salt;
    private final byte[] tags;
    private final @Nullable String renewedScheme;
    private final Numbers renewed;

    CardTags(String scheme, byte[] salt, byte[] tags, @Nullable String renewedScheme, Numbers renewed) {
        if (salt.length != SALT || tags.length != TAG * CardCode.ON_A_CARD) {
            throw new IllegalArgumentException("a card has a salt of 16 bytes and 24 tags of 16 bytes");
        }
        this.scheme = scheme;
        this.salt = salt.clone();
        this.tags = tags.clone();
        this.renewedScheme = renewedScheme;
        this.renewed = renewed;
    }

    /// Under which scheme the tag of a number was made.
    String schemeOf(int number) {
        return renewedScheme != null && renewed.has(number) ? renewedScheme : scheme;
    }

    /// In constant time.
    boolean matches(int number, byte[] tag) {
        int from = (number - 1) * TAG;
        return MessageDigest.isEqual(Arrays.copyOfRange(tags, from, from + TAG), tag);
    }

    /// The scheme under which a tag can be made anew now.
    ///
    /// @param current under which new tags are made
    String target(String current) {
        return renewedScheme == null ? current : renewedScheme;
    }

    /// Whether the tag of this number is to be made anew under the target.
    boolean renewable(int number, String current) {
        var own = schemeOf(number);
        return !own.equals(current) && !own.equals(target(current));
    }

    CardTags renewed(int number, String current, byte[] tag) {
        var target = target(current);
        var anew = renewed.with(number);
        return anew.size() < CardCode.ON_A_CARD
                ? new CardTags(scheme, salt, with(number, tag), target, anew)
                : new CardTags(target, salt, with(number, tag), null, Numbers.NONE);
    }

    /// The tag of a used code is wiped: nothing about it is needed any more.
    CardTags without(int number) {
        return new CardTags(scheme, salt, with(number, new byte[TAG]), renewedScheme, renewed);
    }

    private byte[] with(int number, byte[] tag) {
        var copy = tags.clone();
        System.arraycopy(tag, 0, copy, (number - 1) * TAG, TAG);
        return copy;
    }

    String scheme() {
        return scheme;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] bytes() {
        return tags.clone();
    }

    @Nullable
    String renewedScheme() {
        return renewedScheme;
    }

    Numbers renewed() {
        return renewed;
    }
}
