package org.rekey.keys.tokencard;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rekey.database.CopyRows;
import org.rekey.document.Node;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cards from elsewhere: with their 24 codes in clear, which are hashed quickly and slowly as each is used; with
/// digests that another system made of them; or with tags that this one made.
@Component
class CardTransfer implements KeyTransfer {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final int LONGEST_SERIAL = 32;

    private final CardRows rows;
    private final CardHashing hashing;
    private final Randomness random;
    private final JdbcClient jdbc;

    CardTransfer(CardRows rows, CardHashing hashing, Randomness random, JdbcClient jdbc) {
        this.rows = rows;
        this.hashing = hashing;
        this.random = random;
        this.jdbc = jdbc;
    }

    @Override
    public KeyTypeId type() {
        return TokenCard.ID;
    }

    @Override
    public boolean goesByPost() {
        return true;
    }

    @Override
    public Set<String> fields() {
        return Set.of("serial", "reuse", "codes", "digests", "tags", "used", "asked", "recent", "answers");
    }

    @Override
    public String read(Node said, KeyId key, PersonId holder, CopyRows into) {
        var serial = said.required("serial").as(CardTransfer::serial);
        var reuse = said.required("reuse").as(Reuse::ofTag);
        var used = said.at("used").map(CardTransfer::numbers).orElse(Numbers.NONE);
        var tags = tags(said);
        int answers = said.at("answers").map(Node::number).orElse(used.size());
        if (answers < used.size() || (reuse == Reuse.SINGLE_USE && answers != used.size())) {
            throw said.refused("has more or fewer answers than used codes");
        }
        var draw = said.checked(() -> draw(said, used));
        CardRows.add(new Card(key, holder, serial, reuse, wiped(tags, used), used, draw, answers), into);
        return serial;
    }

    @Override
    public Set<String> taken(Collection<String> serials) {
        return new HashSet<>(jdbc.sql("select serial from token_card where serial = any(:serials)")
                .param("serials", serials.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public Map<KeyId, Map<String, Object>> told(Collection<KeyId> keys) {
        var told = new HashMap<KeyId, Map<String, Object>>();
        rows.of(keys).forEach(card -> told.put(card.key(), told(card)));
        return told;
    }

    @Override
    public List<String> forgetting() {
        return List.of(
                "delete from token_card_look where person_id = :person",
                "delete from token_card where person_id = :person");
    }

    private CardTags tags(Node said) {
        var ways = Stream.of("codes", "digests", "tags")
                .filter(way -> said.at(way).isPresent())
                .toList();
        if (ways.size() != 1) {
            throw said.refused("has either codes, digests or tags");
        }
        return switch (ways.getFirst()) {
            case "codes" -> hashing.quickly(codes(said.required("codes")));
            case "digests" -> hashing.over(ForeignDigests.in(said.required("digests")));
            default -> own(said.required("tags"));
        };
    }

    private static List<CardCode> codes(Node said) {
        var items = said.items();
        if (items.size() != CardCode.ON_A_CARD) {
            throw said.refused("must be 24 codes");
        }
        return items.stream()
                .map(item -> item.as(code -> new CardCode(code.toUpperCase(Locale.ROOT))))
                .toList();
    }

    private CardTags own(Node said) {
        said.only("scheme", "salt", "tags", "renewedScheme", "renewed");
        for (var scheme : List.of("scheme", "renewedScheme")) {
            if (said.at(scheme)
                    .map(Node::text)
                    .filter(one -> !hashing.knows(one))
                    .isPresent()) {
                throw said.refused("were made in a way, or under a pepper, that is not known here");
            }
        }
        return said.checked(() -> new CardTags(
                said.required("scheme").text(),
                said.required("salt").as(Base64.getDecoder()::decode),
                said.required("tags").as(Base64.getDecoder()::decode),
                said.at("renewedScheme").map(Node::text).orElse(null),
                said.at("renewed").map(CardTransfer::numbers).orElse(Numbers.NONE)));
    }

    /// Nothing is kept of a used code.
    private static CardTags wiped(CardTags tags, Numbers used) {
        var wiped = tags;
        for (int number = 1; number <= CardCode.ON_A_CARD; number++) {
            wiped = used.has(number) ? wiped.without(number) : wiped;
        }
        return wiped;
    }

    /// What the card asks, or a first number where that is not said.
    private Draw draw(Node said, Numbers used) {
        var recent = said.at("recent").stream()
                .flatMap(list -> list.items().stream().map(Node::number))
                .toList();
        var asked = said.at("asked").map(Node::number);
        asked.filter(used::has).ifPresent(_ -> {
            throw said.refused("asks for a code that is used");
        });
        recent.forEach(Numbers.NONE::has);
        if (recent.size() > Draw.NOT_AMONG_THE_LAST) {
            throw said.refused("names more recent numbers than are remembered");
        }
        return asked.isPresent() ? new Draw(asked.get(), recent) : new Draw(null, recent).next(used, random::below);
    }

    private static Numbers numbers(Node list) {
        var numbers = Numbers.NONE;
        for (var item : list.items()) {
            numbers = numbers.with(item.number());
        }
        return numbers;
    }

    private static String serial(String text) {
        if (text.length() > LONGEST_SERIAL || !text.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("a serial number has at most 32 letters and digits");
        }
        return text;
    }

    private static Map<String, Object> told(Card card) {
        var tags = card.tags();
        var inside = new LinkedHashMap<String, Object>();
        inside.put("scheme", tags.scheme());
        inside.put("salt", BASE64.encodeToString(tags.salt()));
        inside.put("tags", BASE64.encodeToString(tags.bytes()));
        if (tags.renewedScheme() != null) {
            inside.put("renewedScheme", tags.renewedScheme());
            inside.put("renewed", tags.renewed().all());
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("serial", card.serial());
        told.put("reuse", card.reuse().tag());
        told.put("tags", inside);
        told.put("used", card.used().all());
        if (card.draw().asked() != null) {
            told.put("asked", card.draw().asked());
        }
        told.put("recent", card.draw().recent());
        told.put("answers", card.answers());
        return told;
    }
}
