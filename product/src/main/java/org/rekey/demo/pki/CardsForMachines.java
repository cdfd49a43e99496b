package org.rekey.demo.pki;

import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.person.NationalNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The cards of the demo: `GET /demo/cards.json` lists them, each with the file that a browser or a program imports.
@RestController
public class CardsForMachines {
    private final DemoPki pki;
    private final String door;

    CardsForMachines(@Value("${rekey.demo.pki}") Path folder, @Value("${rekey.keys.eid.door.origin}") String door) {
        this.pki = new DemoPki(folder);
        this.door = door;
    }

    @GetMapping(value = "/demo/cards.json", produces = "application/json")
    List<Map<String, Object>> list() {
        return DemoCard.all().stream().map(this::describe).toList();
    }

    @GetMapping(value = "/demo/cards/{name}.p12", produces = "application/x-pkcs12")
    byte[] card(@PathVariable("name") String name) {
        return DemoCard.all().stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .map(pki::card)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The cards with that number.
    public List<Map<String, Object>> of(@Nullable NationalNumber number) {
        return DemoCard.all().stream()
                .filter(card -> card.number().equals(number))
                .map(this::describe)
                .toList();
    }

    private Map<String, Object> describe(DemoCard card) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", card.name());
        described.put("holder", card.names().full());
        described.put("about", card.about());
        described.put("origin", door);
        described.put("url", card.path());
        described.put("password", DemoCard.PASSWORD);
        described.put("pkcs12", Base64.getEncoder().encodeToString(pki.card(card)));
        return described;
    }
}
