package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.keys.eid.TestPki.NOW;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Issued;
import org.rekey.demo.pki.Order;
import org.rekey.keys.eid.CardVerdict.Bad;
import org.rekey.keys.eid.CardVerdict.Good;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;
import org.rekey.vault.Randomness;

/// Cards before a real responder, over HTTP.
class CardCheckTests {
    private static final CardHolder BRUNO =
            new CardHolder(new NationalNumber("93051822361"), new Names("Bruno", "Lambert"));

    private final TestPki pki = new TestPki();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        pki.close();
    }

    @Test
    void takesAGoodCardAndReadsItsHolder() {
        assertThat(judged(pki.card(10))).isEqualTo(new Good(BRUNO));
    }

    @Test
    void takesACardWhoseIssuerTheBrowserDidNotSendAlong() {
        var withIssuer = EidFixture.settings(pki.anchorsIn(folder), false, Set.of(), true, true, false);
        var card = pki.card(10);

        assertThat(check(withIssuer).judge(List.of(card.certificate()), NOW))
                .isEqualTo(new Bad(Refusal.UNKNOWN_ISSUER));
        assertThat(judged(card)).isEqualTo(new Good(BRUNO));
    }

    @Nested
    class Refuses {
        @Test
        void noCard() {
            assertThat(check().judge(List.of(), NOW)).isEqualTo(new Bad(Refusal.NO_CARD));
        }

        @Test
        void anExpiredCardAndOneThatIsNotYetValid() {
            var card = pki.shown(pki.card(10));
            var end = card.getFirst().getNotAfter().toInstant();
            var beginning = card.getFirst().getNotBefore().toInstant();

            assertThat(check().judge(card, end.plusSeconds(1))).isEqualTo(new Bad(Refusal.EXPIRED));
            assertThat(check().judge(card, beginning.minusSeconds(1))).isInstanceOf(Bad.class);
        }

        @Test
        void aCardOfAnIssuerThatNobodyTrustsEvenUnderTheSameName() {
            var namesake = Authority.root(
                    Order.ofAuthority("Citizens", 2, NOW.minus(Duration.ofDays(365)), NOW.plus(Duration.ofDays(365))));
            var card = namesake.issue(pki.order(10));

            assertThat(check().judge(List.of(card.certificate(), namesake.certificate()), NOW))
                    .isEqualTo(new Bad(Refusal.UNKNOWN_ISSUER));
            assertThat(judged(card)).isEqualTo(new Bad(Refusal.UNKNOWN_ISSUER));
        }

        @Test
        void aCardIssuedByAnotherCard() {
            var holder = pki.card(10);
            var forged = new Authority(holder).issue(pki.order(11));

            assertThat(check().judge(
                                    List.of(forged.certificate(), holder.certificate(), pki.issuing.certificate()),
                                    NOW))
                    .isEqualTo(new Bad(Refusal.UNKNOWN_ISSUER));
        }

        @Test
        void aCertificateMadeForSomethingElse() {
            var signing = pki.order(10)
                    .meantFor(KeyUsage.nonRepudiation, List.of(KeyPurposeId.id_kp_clientAuth), Order.CARDS);
            var mail = pki.order(11)
                    .meantFor(KeyUsage.digitalSignature, List.of(KeyPurposeId.id_kp_emailProtection), Order.CARDS);
            var anything = pki.order(12).meantFor(KeyUsage.digitalSignature, List.of(), Order.CARDS);

            for (var order : List.of(signing, mail, anything)) {
                assertThat(judged(pki.issuing.issue(order))).isEqualTo(new Bad(Refusal.UNSUITABLE));
            }
        }

        @Test
        void theCertificateOfAnAuthority() {
            assertThat(check().judge(List.of(pki.issuing.certificate()), NOW)).isEqualTo(new Bad(Refusal.UNSUITABLE));
        }

        @Test
        void aCardUnderAnotherPolicy() {
            var cards = EidFixture.settings(pki.anchorsIn(folder), false, Set.of(Order.CARDS), true, true, false);
            var other = pki.order(11)
                    .meantFor(KeyUsage.digitalSignature, List.of(KeyPurposeId.id_kp_clientAuth), "1.3.6.1.4.1.32473.9");

            assertThat(check(cards).judge(pki.shown(pki.card(10)), NOW)).isEqualTo(new Good(BRUNO));
            assertThat(check(cards).judge(pki.shown(pki.issuing.issue(other)), NOW))
                    .isEqualTo(new Bad(Refusal.UNSUITABLE));
        }

        @Test
        void aCardWithoutANationalNumber() {
            var order = Order.ofCard("A-7", "Bruno", "Lambert", 10, NOW.minusSeconds(60), NOW.plusSeconds(60));

            assertThat(judged(pki.issuing.issue(order))).isEqualTo(new Bad(Refusal.UNSUITABLE));
        }
    }

    @Nested
    class ARevokedCard {
        @Test
        void isRefusedOnTheRespondersWord() {
            pki.revoked.add(BigInteger.TEN);

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.REVOKED));
            assertThat(judged(pki.card(11))).isEqualTo(new Good(BRUNO));
        }

        @Test
        void isRefusedByTheListWhenTheResponderIsSilent() {
            pki.answers = false;
            pki.revoked.add(BigInteger.TEN);

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.REVOKED));
            assertThat(judged(pki.card(11))).isEqualTo(new Good(BRUNO));
        }

        @Test
        void isAlsoOneWhoseIssuerWasRevoked() {
            pki.revoked.add(pki.issuing.certificate().getSerialNumber());

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.REVOKED));
        }
    }

    @Nested
    class WhenNobodyAnswers {
        @Test
        void aCardIsRefusedUnlessTheOperatorSaysOtherwise() {
            pki.answers = false;
            pki.lists = false;
            var lenient = EidFixture.settings(pki.anchorsIn(folder), false, Set.of(), false, true, false);

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.UNREACHABLE));
            assertThat(check(lenient).judge(pki.shown(pki.card(10)), NOW)).isEqualTo(new Good(BRUNO));
        }

        @Test
        void aCardThatWasAskedAboutMinutesAgoStillCounts() {
            var check = check();
            var card = pki.shown(pki.card(10));
            check.judge(card, NOW);
            int asked = pki.questions.get();
            pki.answers = false;
            pki.lists = false;

            assertThat(check.judge(card, NOW.plusSeconds(299))).isEqualTo(new Good(BRUNO));
            assertThat(pki.questions).hasValue(asked);
            assertThat(check.judge(card, NOW.plusSeconds(300))).isEqualTo(new Bad(Refusal.UNREACHABLE));
        }

        @Test
        void nothingIsKeptOfARevokedCard() {
            var check = check();
            var card = pki.shown(pki.card(10));
            pki.revoked.add(BigInteger.TEN);
            check.judge(card, NOW);
            pki.revoked.clear();

            assertThat(check.judge(card, NOW)).isEqualTo(new Good(BRUNO));
        }
    }

    /// What answers is not who it should be, or not to what was asked.
    @Nested
    class AnAnswerDoesNotCount {
        @Test
        void whenSomebodyElseSignedIt() {
            pki.lists = false;
            pki.responder = Authority.root(
                    Order.ofAuthority("Citizens", 2, NOW.minus(Duration.ofDays(365)), NOW.plus(Duration.ofDays(365))));

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.UNREACHABLE));
        }

        @Test
        void whenAnotherCardOfTheSameIssuerSignedIt() {
            pki.lists = false;
            pki.responder = new Authority(pki.card(99));

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.UNREACHABLE));
        }

        // RFC 9654 section 3
        @Test
        void whenItRepeatsAnotherQuestionsNonce() {
            pki.lists = false;
            var first = new AtomicReference<byte[]>();
            pki.bent = asked -> {
                first.compareAndSet(null, asked);
                return asks(asked, pki.issuing.certificate()) ? first.get() : asked;
            };
            var check = check();
            var card = pki.shown(pki.card(10));
            check.judge(card, NOW);

            assertThat(check.judge(card, NOW.plus(Duration.ofMinutes(6)))).isEqualTo(new Bad(Refusal.UNREACHABLE));
        }

        @Test
        void whenItHasNoNonceUnlessTheOperatorSaysOtherwise() {
            pki.lists = false;
            pki.bent = CardCheckTests::withoutNonce;
            var lenient = EidFixture.settings(pki.anchorsIn(folder), false, Set.of(), true, false, false);

            assertThat(judged(pki.card(10))).isEqualTo(new Bad(Refusal.UNREACHABLE));
            assertThat(check(lenient).judge(pki.shown(pki.card(10)), NOW)).isEqualTo(new Good(BRUNO));
        }

        @Test
        void whenItIsOld() {
            pki.lists = false;
            var card = pki.shown(pki.card(10));

            assertThat(check().judge(card, NOW.plus(Duration.ofHours(3)))).isEqualTo(new Bad(Refusal.UNREACHABLE));
        }
    }

    private CardVerdict judged(Issued card) {
        return check().judge(pki.shown(card), NOW);
    }

    private CardCheck check() {
        return check(EidFixture.settings(pki.anchorsIn(folder), false, Set.of(), true, true, false));
    }

    static CardCheck check(EidSettings settings) {
        var servers = new StatusServers(settings);
        var answers = new OcspAnswers(servers, new Randomness(), settings);
        return new CardCheck(
                new TrustedIssuers(settings), new RevocationCheck(answers, new RevocationLists(servers)), settings);
    }

    private static boolean asks(byte[] request, X509Certificate other) {
        try {
            return !new OCSPReq(request)
                    .getRequestList()[0]
                    .getCertID()
                    .getSerialNumber()
                    .equals(other.getSerialNumber());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] withoutNonce(byte[] request) {
        try {
            var asked = new OCSPReq(request).getRequestList()[0].getCertID();
            return new OCSPReqBuilder().addRequest(asked).build().getEncoded();
        } catch (java.io.IOException | org.bouncycastle.cert.ocsp.OCSPException e) {
            throw new IllegalStateException(e);
        }
    }
}
