package org.rekey.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.web.Theme;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The mail server that takes our mails: one connection a mail, so that nobody waits behind another's.
@Component
class MailServer {
    private final JavaMailSenderImpl sender;
    private final MailSettings settings;
    private final String senderName;

    MailServer(MailSettings settings, Theme theme) {
        this.settings = settings;
        this.senderName = theme.name();
        this.sender = sender(settings);
    }

    /// Hands a mail over.
    ///
    /// @param notice makes the Message-ID, so that the same notice sent twice is the same message
    /// (RFC 5322 section 3.6.4)
    /// @throws AddressRefused when the server refuses this address for good, or nobody can write to it
    /// @throws MailException for everything that may pass
    void send(UUID notice, EmailAddress to, Language language, Mail mail, Instant now) {
        try {
            sender.send(message(notice, to, language, mail, now));
        } catch (MailSendException failure) {
            if (refusedForGood(failure)) {
                throw new AddressRefused(failure);
            }
            throw failure;
        } catch (MessagingException | UnsupportedEncodingException broken) {
            throw new IllegalStateException("a mail could not be composed", broken);
        }
    }

    private MimeMessage message(UUID notice, EmailAddress to, Language language, Mail mail, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(settings.from(), senderName, StandardCharsets.UTF_8.name()));
        var replyTo = settings.replyTo();
        if (replyTo != null) {
            parts.setReplyTo(replyTo);
        }
        parts.setTo(recipient(to));
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        parts.setSentDate(Date.from(now));
        var enclosure = mail.enclosure();
        if (enclosure != null) {
            parts.addAttachment(
                    enclosure.fileName(), new ByteArrayResource(enclosure.content()), enclosure.mediaType());
        }
        message.setHeader(
                "Message-ID",
                "<" + notice + settings.from().substring(settings.from().indexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence notice comes back
        message.setHeader("Content-Language", language.tag());
        return message;
    }

    private static InternetAddress recipient(EmailAddress to) {
        try {
            return new InternetAddress(to.value(), true);
        } catch (AddressException unwritable) {
            throw new AddressRefused(unwritable);
        }
    }

    private static boolean refusedForGood(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions()).anyMatch(MailServer::refusesTheAddress);
    }

    private static boolean refusesTheAddress(Exception failure) {
        var cause = failure;
        while (cause instanceof SendFailedException refused) {
            if (refused instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500;
            }
            cause = refused.getNextException();
        }
        return false;
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(protocol(settings));
        return sender;
    }

    private static Properties protocol(MailSettings settings) {
        var properties = new Properties();
        var timeout = Long.toString(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        switch (settings.tls()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    /// The server said that this address takes no mail (RFC 5321 section 4.2.1: a reply of 500 or more), or it is
    /// none at all.
    static final class AddressRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressRefused(Throwable cause) {
            super("no mail reaches the address", cause);
        }
    }
}
