package org.rekey.keys.tokencard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.rekey.password.HashingBusy;
import org.rekey.password.SlowHash;
import org.rekey.vault.Randomness;
import org.rekey.web.TryLater;
import org.springframework.stereotype.Component;

/// Turns codes into tags, slowly and under the pepper, as passwords are (NIST SP 800-63B-4 section 3.1.2.2: a
/// look-up secret of fewer than 112 bits).
@Component
class CardHashing {
    /// Between the way of another system and our scheme that was laid over it.
    private static final String OVER = "|";

    private final SlowHash hash;
    private final Randomness random;

    CardHashing(SlowHash hash, Randomness random) {
        this.hash = hash;
        this.random = random;
    }

    /// @throws TryLater when too many others are hashed
    CardTags slowly(List<CardCode> codes) {
        try {
            return tags(codes, hash.scheme());
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }

    /// For entering great numbers of cards.
    CardTags quickly(List<CardCode> codes) {
        return tags(codes, hash.quickScheme());
    }

    /// Over digests that were made elsewhere, for want of the codes.
    CardTags over(ForeignDigests foreign) {
        var quick = hash.quickScheme();
        var salt = random.bytes(CardTags.SALT);
        var tags = new byte[CardTags.TAG * CardCode.ON_A_CARD];
        for (int number = 1; number <= CardCode.ON_A_CARD; number++) {
            var under = under(number, foreign.digests().get(number - 1));
            var tag = hash.tag(quick, under, salt, CardTags.TAG);
            System.arraycopy(tag, 0, tags, (number - 1) * CardTags.TAG, CardTags.TAG);
        }
        return new CardTags(foreign.way() + OVER + quick, salt, tags, null, Numbers.NONE);
    }

    boolean matches(CardTags tags, int number, CardCode code) {
        return tags.matches(number, tag(tags.schemeOf(number), tags.salt(), number, code));
    }

    /// The tags, with that of a code that was just typed made anew if it was made in haste or long ago.
    CardTags renewed(CardTags tags, int number, CardCode code) {
        var current = hash.scheme();
        var target = tags.target(current);
        return tags.renewable(number, current) && knows(target)
                ? tags.renewed(number, current, tag(target, tags.salt(), number, code))
                : tags;
    }

    private CardTags tags(List<CardCode> codes, String scheme) {
        var salt = random.bytes(CardTags.SALT);
        var tags = new byte[CardTags.TAG * CardCode.ON_A_CARD];
        for (int number = 1; number <= CardCode.ON_A_CARD; number++) {
            var tag = tag(scheme, salt, number, codes.get(number - 1));
            System.arraycopy(tag, 0, tags, (number - 1) * CardTags.TAG, CardTags.TAG);
        }
        return new CardTags(scheme, salt, tags, null, Numbers.NONE);
    }

    private byte[] tag(String scheme, byte[] salt, int number, CardCode code) {
        int over = scheme.indexOf(OVER);
        if (over < 0) {
            return hash.tag(scheme, code.under(number), salt, CardTags.TAG);
        }
        var foreign = ForeignDigests.digest(scheme.substring(0, over), code.letters());
        return hash.tag(scheme.substring(over + 1), under(number, foreign), salt, CardTags.TAG);
    }

    /// Whether codes can be compared with tags under this scheme.
    boolean knows(String scheme) {
        int over = scheme.indexOf(OVER);
        return hash.knows(scheme.substring(over + 1)) && (over < 0 || ForeignDigests.known(scheme.substring(0, over)));
    }

    private static byte[] under(int number, byte[] digest) {
        return (number + ":" + Base64.getEncoder().encodeToString(digest)).getBytes(StandardCharsets.US_ASCII);
    }
}
