package org.rekey.notice;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mails leave: the settings `rekey.mail`.
///
/// @param host the mail server that takes our mails
/// @param port the port of the mail server
/// @param username the name by which we log on to the mail server, if it asks for one
/// @param password the password with which we log on to the mail server
/// @param tls how the way to the mail server is encrypted; its certificate is always checked
/// @param from the address that mails come from, also the sender of the envelope, which gets the bounces
/// @param replyTo the address to which answers to our mails go; none by default
/// @param connections how many mails each lane sends at the same time, each over a connection of its own
/// @param timeout how long connecting to the mail server may take, and each of its answers
/// @param zone the time zone in which mails tell the time
@ConfigurationProperties("rekey.mail")
public record MailSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("no-reply@rekey.invalid") String from,
        @Nullable String replyTo,
        @DefaultValue("8") int connections,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("Europe/Brussels") ZoneId zone) {

    public MailSettings {
        checked(from);
        if (replyTo != null) {
            checked(replyTo);
        }
        if (connections < 1 || connections > 50) {
            throw new IllegalArgumentException("rekey.mail.connections lies between 1 and 50");
        }
    }

    private static void checked(String address) {
        if (EmailAddress.parse(address).isEmpty()) {
            throw new IllegalArgumentException("not an e-mail address in rekey.mail: " + address);
        }
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }

    /// Encryption between this service and its mail server.
    public enum Tls {
        /// STARTTLS, required: a server that does not offer it gets no mail (RFC 3207).
        STARTTLS,
        /// TLS from the first byte (RFC 8314).
        IMPLICIT,
        /// None: for a mail server on this very machine.
        NONE
    }
}
