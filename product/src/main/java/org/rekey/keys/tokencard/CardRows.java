package org.rekey.keys.tokencard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The table `token_card`, one row a card.
@Repository
class CardRows {
    private static final CopyTable TABLE = new CopyTable(
            "token_card",
            "key_id",
            "person_id",
            "serial",
            "reuse",
            "scheme",
            "salt",
            "codes",
            "renewed_scheme",
            "renewed",
            "used",
            "asked",
            "recent",
            "answers");

    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Card card) {
        parameters(card, jdbc.sql("""
                insert into token_card
                    (key_id, person_id, serial, reuse, scheme, salt, codes, renewed_scheme, renewed, used, asked,
                     recent, answers)
                values (:key, :holder, :serial, :reuse, :scheme, :salt, :codes, :renewedScheme, :renewed, :used,
                    :asked, :recent, :answers)
                """))
                .param("serial", card.serial())
                .param("reuse", card.reuse().tag())
                .param("salt", card.tags().salt())
                .update();
    }

    /// Adds a card to those that are copied in.
    static void add(Card card, CopyRows into) {
        into.add(
                TABLE,
                row -> row.uuid(card.key().value())
                        .uuid(card.holder().value())
                        .text(card.serial())
                        .text(card.reuse().tag())
                        .text(card.tags().scheme())
                        .bytes(card.tags().salt())
                        .bytes(card.tags().bytes())
                        .text(card.tags().renewedScheme())
                        .integer(card.tags().renewed().bits())
                        .integer(card.used().bits())
                        .small(card.draw().asked())
                        .bytes(bytes(card.draw().recent()))
                        .integer(card.answers()));
    }

    List<Card> of(Collection<KeyId> keys) {
        return jdbc.sql("select * from token_card where key_id = any(:keys)")
                .param("keys", keys.stream().map(KeyId::value).toArray(UUID[]::new))
                .query(CardRows::card)
                .list();
    }

    Optional<Card> find(DigitalKey key) {
        return find(key, "");
    }

    private Optional<Card> find(DigitalKey key, String lock) {
        return jdbc.sql("select * from token_card where key_id = :key and person_id = :holder " + lock)
                .param("key", key.id().value())
                .param("holder", key.holder().value())
                .query(CardRows::card)
                .optional();
    }

    /// The card for somebody whose look at it is counted.
    Optional<Card> locked(DigitalKey key) {
        return find(key, "for update");
    }

    /// Uses the answered code up and asks the next, if the card is still as it was read and has not ended. The look
    /// of the logon that answered is forgotten, and no other.
    boolean replace(Card read, Card answered, UUID flow) {
        return parameters(answered, jdbc.sql("""
                with answered as (
                    update token_card c
                    set scheme = :scheme,
                        codes = :codes,
                        renewed_scheme = :renewedScheme,
                        renewed = :renewed,
                        used = :used,
                        asked = :asked,
                        recent = :recent,
                        answers = :answers
                    where key_id = :key and person_id = :holder
                      and asked = :askedBefore and answers = :answersBefore
                      and exists (
                          select 1 from digital_key k where k.key_id = :key and k.state in ('active', 'coming'))
                    returning key_id),
                forgotten as (
                    delete from token_card_look l
                    using answered
                    where l.key_id = answered.key_id and l.flow_id = :flow)
                select count(*) from answered
                """))
                        .param("askedBefore", read.draw().asked())
                        .param("answersBefore", read.answers())
                        .param("flow", flow)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static StatementSpec parameters(Card card, StatementSpec statement) {
        return statement
                .param("key", card.key().value())
                .param("holder", card.holder().value())
                .param("scheme", card.tags().scheme())
                .param("codes", card.tags().bytes())
                .param("renewedScheme", card.tags().renewedScheme())
                .param("renewed", card.tags().renewed().bits())
                .param("used", card.used().bits())
                .param("asked", card.draw().asked())
                .param("recent", bytes(card.draw().recent()))
                .param("answers", card.answers());
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        var tags = new CardTags(
                row.getString("scheme"),
                row.getBytes("salt"),
                row.getBytes("codes"),
                row.getString("renewed_scheme"),
                new Numbers(row.getInt("renewed")));
        int asked = row.getInt("asked");
        return new Card(
                new KeyId(row.getObject("key_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("serial"),
                Reuse.ofTag(row.getString("reuse")),
                tags,
                new Numbers(row.getInt("used")),
                new Draw(asked == 0 ? null : asked, numbers(row.getBytes("recent"))),
                row.getInt("answers"));
    }

    private static byte[] bytes(List<Integer> numbers) {
        var bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = numbers.get(i).byteValue();
        }
        return bytes;
    }

    private static List<Integer> numbers(byte[] bytes) {
        List<Integer> numbers = new ArrayList<>();
        for (byte number : bytes) {
            numbers.add((int) number);
        }
        return numbers;
    }
}
