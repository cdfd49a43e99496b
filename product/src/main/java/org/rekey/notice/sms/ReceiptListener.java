package org.rekey.notice.sms;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what the operator tells of messages that it took. Answers of people are taken and forgotten: nobody is told
/// to write to this number.
record ReceiptListener(Receipts receipts, InstantSource time) implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptListener.class);

    /// SMPP 3.4 section 5.2.28.
    private static final Map<Byte, String> STATES = Map.of(
            (byte) 1, "enroute",
            (byte) 2, "delivrd",
            (byte) 3, "expired",
            (byte) 4, "deleted",
            (byte) 5, "undeliv",
            (byte) 6, "acceptd",
            (byte) 8, "rejectd");

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!message.isSmscDeliveryReceipt()) {
            return;
        }
        try {
            told(message);
        } catch (InvalidDeliveryReceiptException unreadable) {
            LOG.warn("the operator sent a receipt that cannot be read");
        } catch (RuntimeException notNow) {
            LOG.atWarn().setCause(notNow).log("a receipt could not be written down");
            throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void told(DeliverSm message) throws InvalidDeliveryReceiptException {
        var id = parameter(message, OptionalParameter.Tag.RECEIPTED_MESSAGE_ID)
                .map(tlv -> ((OptionalParameter.COctetString) tlv).getValueAsString());
        var state = parameter(message, OptionalParameter.Tag.MESSAGE_STATE)
                .map(tlv -> STATES.getOrDefault(((OptionalParameter.Byte) tlv).getValue(), "unknown"));
        if (id.isPresent() && state.isPresent()) {
            receipts.told(id.get(), state.get(), time.instant());
            return;
        }
        var receipt = message.getShortMessageAsDeliveryReceipt();
        var outcome = receipt.getFinalStatus() == null
                ? "unknown"
                : receipt.getFinalStatus().name().toLowerCase(Locale.ROOT);
        receipts.told(receipt.getId(), outcome, time.instant());
    }

    private static Optional<OptionalParameter> parameter(DeliverSm message, OptionalParameter.Tag tag) {
        return Optional.ofNullable(message.getOptionalParameter(tag));
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification nothing) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
