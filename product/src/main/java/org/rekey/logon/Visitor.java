package org.rekey.logon;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Source;

/// Where an answer comes from, as far as counting failures goes.
///
/// @param known whether the person usually logs on in this browser
record Visitor(Source source, boolean known) {
    static Visitor from(String address, boolean known) {
        return new Visitor(new Source(InetAddress.ofLiteral(address)), known);
    }

    /// What failures of a password are counted for. The usual browser stands alone: whoever guesses from the same
    /// address does not shut it out.
    List<Bucket> passwordBuckets(String name) {
        return buckets(known ? Scope.PASSWORD_KNOWN_BROWSER : Scope.PASSWORD_STRANGER, name);
    }

    /// What failures of a key's code are counted for; the key itself comes first.
    List<Bucket> codeBuckets(String key) {
        return buckets(known ? Scope.KEY_KNOWN_BROWSER : Scope.KEY_STRANGER, key);
    }

    private List<Bucket> buckets(Scope own, String subject) {
        var buckets = new ArrayList<Bucket>();
        buckets.add(new Bucket(own, subject));
        if (!known) {
            buckets.addAll(source.buckets());
        }
        return List.copyOf(buckets);
    }
}
