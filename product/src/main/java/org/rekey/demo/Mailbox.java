package org.rekey.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.notice.MailSettings;
import org.rekey.notice.sms.OperatorLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The mailbox of everybody in the demo, fed by a mail server that takes whatever comes over SMTP. Mails live in
/// memory and are gone with the program.
@Component
public class Mailbox implements SmartLifecycle {
    private final MailSettings settings;
    private final boolean own;
    private volatile CompletableFuture<GreenMail> server = new CompletableFuture<>();

    /// @param own false where mails go to another server, which keeps them
    Mailbox(MailSettings settings, @Value("${rekey.demo.mailbox}") boolean own) {
        this.settings = settings;
        this.own = own;
    }

    /// Beside the start of everything else: nothing waits for the first mail.
    @Override
    public void start() {
        server = CompletableFuture.supplyAsync(() -> {
            var smtp = new GreenMail(new ServerSetup(settings.port(), settings.host(), ServerSetup.PROTOCOL_SMTP));
            if (own) {
                smtp.start();
            }
            return smtp;
        });
    }

    /// Stops after the workers that hand mails over.
    @Override
    public int getPhase() {
        return OperatorLink.PHASE;
    }

    @Override
    public void stop() {
        server.thenAccept(GreenMail::stop).join();
        server = new CompletableFuture<>();
    }

    @Override
    public boolean isRunning() {
        return server.isDone();
    }

    /// The latest first.
    List<Received> mails() {
        return Stream.of(server.join().getReceivedMessages())
                .map(Mailbox::read)
                .toList()
                .reversed();
    }

    void empty() {
        try {
            server.join().purgeEmailFromAllMailboxes();
        } catch (FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Received read(MimeMessage mail) {
        try {
            return new Received(
                    mail.getRecipients(Message.RecipientType.TO)[0].toString(),
                    mail.getSubject(),
                    text(mail).strip(),
                    mail.getSentDate().toInstant(),
                    mail.getMessageID(),
                    document(mail));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The plain part of a mail.
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                String text = text(one);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /// The document that comes with a mail, if one does.
    private static byte @Nullable [] document(Part part) throws MessagingException, IOException {
        if (part.isMimeType("application/pdf")) {
            return part.getInputStream().readAllBytes();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = document(parts.getBodyPart(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// A mail as it arrived.
    ///
    /// @param enclosed a PDF that came with it
    @SuppressWarnings("ArrayRecordComponent") // nobody compares documents
    public record Received(
            String to, String subject, String text, Instant time, String messageId, byte @Nullable [] enclosed) {
        public LocalDateTime local() {
            return Moment.inBrussels(time);
        }
    }
}
