package org.rekey.dispatch;

import java.security.cert.X509Certificate;
import java.util.List;

/// Who prints the letters and puts them into envelopes: the only one who can open a batch.
public interface MailHouse {
    /// Whose keys open a batch; none where nothing goes by post.
    List<X509Certificate> recipients();
}
