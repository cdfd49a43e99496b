package org.rekey.notice.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/// One text on its way over a session: a `submit_sm` for each of its parts (SMPP 3.4 section 4.4).
///
/// @param useful for how long the operator may try to deliver it
record Submission(String sender, String to, TextMessage message, Duration useful) {
    private static final byte NONE = 0;

    /// @return what the operator calls the parts
    List<String> over(SMPPSession session)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var ids = new ArrayList<String>();
        for (var part : message.contents()) {
            ids.add(session.submitShortMessage(
                            "",
                            senderType(),
                            senderType() == TypeOfNumber.INTERNATIONAL
                                    ? NumberingPlanIndicator.ISDN
                                    : NumberingPlanIndicator.UNKNOWN,
                            digits(sender),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            digits(to),
                            new ESMClass(
                                    MessageMode.DEFAULT,
                                    MessageType.DEFAULT,
                                    message.parted() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                            NONE,
                            NONE,
                            null,
                            relative(useful),
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            NONE,
                            new RawDataCoding(message.alphabet().dataCoding()),
                            NONE,
                            part)
                    .getMessageId());
        }
        return ids;
    }

    private TypeOfNumber senderType() {
        if (sender.startsWith("+")) {
            return TypeOfNumber.INTERNATIONAL;
        }
        return sender.chars().allMatch(Character::isDigit) ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC;
    }

    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    /// As SMPP 3.4 section 7.1.1.2 writes a length of time.
    static String relative(Duration time) {
        return String.format(
                Locale.ROOT,
                "0000%02d%02d%02d%02d000R",
                time.toDays(),
                time.toHoursPart(),
                time.toMinutesPart(),
                time.toSecondsPart());
    }
}
