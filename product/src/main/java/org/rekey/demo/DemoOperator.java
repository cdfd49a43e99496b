package org.rekey.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.rekey.notice.sms.Alphabet;
import org.rekey.notice.sms.SmsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demo's telephone operator: it lets in who knows the password, puts the parts of a message together, shows
/// it on the telephone and gives a receipt for each part.
final class DemoOperator implements ServerMessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOperator.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HEADER = 6;
    private static final long PATIENCE_MILLIS = 5_000;
    private final Phone phone;
    private final SmsSettings settings;
    private final InstantSource time;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, TreeMap<Integer, String>> parted = new ConcurrentHashMap<>();

    DemoOperator(Phone phone, SmsSettings settings, InstantSource time) {
        this.phone = phone;
        this.settings = settings;
        this.time = time;
    }

    void welcome(SMPPServerSession session) {
        try {
            session.setMessageReceiverListener(this);
            var asked = session.waitForBind(PATIENCE_MILLIS);
            boolean known = asked.getSystemId().equals(settings.systemId())
                    && asked.getPassword().equals(settings.password());
            if (known) {
                asked.accept("demo");
            } else {
                asked.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
            }
        } catch (TimeoutException | IOException | PDUStringException gone) {
            session.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession from) throws ProcessRequestException {
        String id = Long.toHexString(numbers.incrementAndGet());
        take(message);
        Thread.ofVirtual().start(() -> receipt(message, id, from));
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(SubmitSm message) {
        byte[] octets = message.getShortMessage();
        if (!message.isUdhi()) {
            show(message, Alphabet.read(message.getDataCoding(), octets), 1);
            return;
        }
        byte[] rest = Arrays.copyOfRange(octets, HEADER, octets.length);
        int of = octets[4];
        var parts = parted.computeIfAbsent(message.getDestAddress() + "/" + octets[3], key -> new TreeMap<>());
        synchronized (parts) {
            parts.put((int) octets[5], Alphabet.read(message.getDataCoding(), rest));
            if (parts.size() == of) {
                show(message, String.join("", parts.values()), of);
                parts.clear();
            }
        }
    }

    private void show(SubmitSm message, String text, int parts) {
        phone.take(new Phone.Received(
                "+" + message.getDestAddress(), message.getSourceAddr(), text, time.instant(), parts));
    }

    /// SMPP 3.4, appendix B.
    private void receipt(SubmitSm message, String id, SMPPServerSession to) {
        var now = TIME.format(time.instant());
        var told = "id:%s sub:001 dlvrd:001 submit date:%s done date:%s stat:DELIVRD err:000 text:"
                .formatted(id, now, now);
        try {
            to.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    message.getDestAddress(),
                    TypeOfNumber.valueOf(message.getSourceAddrTon()),
                    NumberingPlanIndicator.valueOf(message.getSourceAddrNpi()),
                    message.getSourceAddr(),
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) 0),
                    told.getBytes(StandardCharsets.US_ASCII));
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException untold) {
            LOG.atDebug().setCause(untold).log("a receipt was not taken");
        }
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not in the demo", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession from)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session from) throws ProcessRequestException {
        throw unknown();
    }
}
