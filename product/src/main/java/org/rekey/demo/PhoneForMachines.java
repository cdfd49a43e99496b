package org.rekey.demo;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /demo/phone.json` and `DELETE /demo/phone`: the text messages that arrived, the latest first.
@RestController
class PhoneForMachines {
    private final Phone phone;

    PhoneForMachines(Phone phone) {
        this.phone = phone;
    }

    @GetMapping(value = "/demo/phone.json", produces = "application/json")
    List<Phone.Received> list() {
        return phone.messages();
    }

    @DeleteMapping("/demo/phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void empty() {
        phone.empty();
    }
}
