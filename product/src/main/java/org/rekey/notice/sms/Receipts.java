package org.rekey.notice.sms;

import java.time.Instant;

/// Where the operator's receipts go.
public interface Receipts {
    /// @param messageId as the operator called the message when it took it
    /// @param outcome `delivrd`, `expired`, `undeliv`, … (SMPP 3.4, appendix B)
    void told(String messageId, String outcome, Instant at);
}
