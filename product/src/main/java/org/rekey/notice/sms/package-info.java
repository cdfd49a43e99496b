/// The link to a telephone operator that takes our text messages: SMPP 3.4, kept up, with receipts. What is sent, to
/// whom and whether at all is not decided here.
///
/// A text message is written in the alphabet of 3GPP TS 23.038 (GSM 7 bit) where it can be, else in UCS-2, and
/// parted by 3GPP TS 23.040 section 9.2.3.24.1 where it is long.
@NamedInterface("sms")
@NullMarked
package org.rekey.notice.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
