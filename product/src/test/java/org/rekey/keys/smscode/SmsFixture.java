package org.rekey.keys.smscode;

import java.util.Set;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyFixture;
import org.rekey.onetimecode.CodeFixture;
import org.rekey.onetimecode.RegistrationCodes;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Codes by SMS over a real database, whose messages arrive at once.
final class SmsFixture {
    static final MobileNumber NUMBER = new MobileNumber("+32470123456");
    static final MobileNumber OTHER = new MobileNumber("+32470654321");

    final KeyFixture keys;
    final BoundNumbers numbers;
    final SmsCode type;
    final SmsCodeActivation activation;
    final ChangedNumber changedNumber;

    SmsFixture(JdbcClient jdbc, TransactionTemplate transactions) {
        keys = new KeyFixture(jdbc, transactions);
        numbers = new BoundNumbers(jdbc, keys.vault);
        var codes = CodeFixture.codes(keys);
        var telephone = new Telephone(codes, keys.recipient);
        var settings = new SmsCodeSettings(400, Set.of("pwd", "sms", "mfa"), Set.of("BE", "NL"));
        var people = keys.persons.people();
        activation = new SmsCodeActivation(
                people,
                numbers,
                telephone,
                new RegistrationCodes(codes, keys.pending(), transactions),
                keys.pending(),
                settings,
                transactions);
        type = new SmsCode(numbers, telephone, codes, activation, settings);
        changedNumber = new ChangedNumber(keys.keys(type), numbers, people, keys.recipient, settings);
    }

    DigitalKey key(PersonId holder, MobileNumber number) {
        var key = keys.key(type, holder);
        numbers.bind(key.id(), holder, number);
        return key;
    }
}
