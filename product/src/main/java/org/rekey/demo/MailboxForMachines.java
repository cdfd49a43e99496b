package org.rekey.demo;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /demo/mailbox.json` and `DELETE /demo/mailbox`: the mails that were received, the latest first.
@RestController
class MailboxForMachines {
    private final Mailbox mailbox;

    MailboxForMachines(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(value = "/demo/mailbox.json", produces = "application/json")
    List<Mailbox.Received> list() {
        return mailbox.mails();
    }

    @DeleteMapping("/demo/mailbox")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void empty() {
        mailbox.empty();
    }
}
