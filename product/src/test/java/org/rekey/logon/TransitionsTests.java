package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.logon.FlowFixture.APP;
import static org.rekey.logon.FlowFixture.CARD;
import static org.rekey.logon.FlowFixture.proven;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.logon.FlowEvent.Answered;
import org.rekey.logon.FlowEvent.CodeAccepted;
import org.rekey.logon.FlowEvent.PasswordProven;
import org.rekey.logon.FlowEvent.Recognised;
import org.rekey.logon.FlowEvent.SentAway;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.logon.FlowState.AwaitingPassword;
import org.rekey.logon.FlowState.Away;
import org.rekey.logon.FlowState.Choosing;
import org.rekey.logon.FlowState.Complete;

class TransitionsTests {
    private static final FlowState CHOOSING = new Choosing();
    private static final FlowState DONE = new Complete(CARD, Aim.SERVICE);

    @Nested
    @Tag("J2.1")
    class AnAnswerToTheWarning {
        @Test
        void toChangeLeadsThroughTheOldKeyToTheChange() {
            assertThat(after(CHOOSING, new Answered(CARD, WarningAnswer.CHANGE)))
                    .contains(new AwaitingPassword(CARD, Aim.CHANGE));
        }

        @Test
        void toCarryOnLeadsToTheService() {
            assertThat(after(CHOOSING, new Answered(CARD, WarningAnswer.LATER)))
                    .contains(new AwaitingPassword(CARD, Aim.SERVICE));
        }

        @Test
        void toUseAnotherKeyLeadsBackToTheChoice() {
            assertThat(after(new AwaitingPassword(CARD, Aim.CHANGE), new Answered(CARD, WarningAnswer.OTHER)))
                    .contains(CHOOSING);
        }

        @Test
        void mayBeGivenAgainAfterGoingBack() {
            assertThat(after(new AwaitingCode(CARD, Aim.CHANGE, proven(CARD)), new Answered(CARD, WarningAnswer.LATER)))
                    .contains(new AwaitingPassword(CARD, Aim.SERVICE));
        }

        @ParameterizedTest
        @EnumSource
        void isTooLateWhenTheLogonIsComplete(WarningAnswer answer) {
            assertThat(after(DONE, new Answered(CARD, answer))).isEmpty();
        }
    }

    @Nested
    class ARightPassword {
        @Test
        void asksForTheCode() {
            assertThat(after(CHOOSING, new PasswordProven(APP, proven(APP))))
                    .contains(new AwaitingCode(APP, Aim.SERVICE, proven(APP)));
        }

        @Test
        void keepsTheAimOfTheAnswerToTheWarning() {
            assertThat(after(new AwaitingPassword(CARD, Aim.CHANGE), new PasswordProven(CARD, proven(CARD))))
                    .contains(new AwaitingCode(CARD, Aim.CHANGE, proven(CARD)));
        }

        @Test
        void givenAgainKeepsTheAimToo() {
            assertThat(after(new AwaitingCode(CARD, Aim.CHANGE, proven(CARD)), new PasswordProven(CARD, proven(CARD))))
                    .contains(new AwaitingCode(CARD, Aim.CHANGE, proven(CARD)));
        }

        @Test
        void forAnotherKeyInAnotherTabForgetsTheAimOfTheFirst() {
            assertThat(after(new AwaitingPassword(CARD, Aim.CHANGE), new PasswordProven(APP, proven(APP))))
                    .contains(new AwaitingCode(APP, Aim.SERVICE, proven(APP)));
            assertThat(after(new AwaitingCode(CARD, Aim.CHANGE, proven(CARD)), new PasswordProven(APP, proven(APP))))
                    .contains(new AwaitingCode(APP, Aim.SERVICE, proven(APP)));
        }

        @Test
        void doesNotReviveACompleteLogon() {
            assertThat(after(DONE, new PasswordProven(CARD, proven(CARD)))).isEmpty();
        }
    }

    @Nested
    class ARightCode {
        @Test
        void completesTheLogon() {
            assertThat(after(new AwaitingCode(CARD, Aim.CHANGE, proven(CARD)), new CodeAccepted(CARD, false)))
                    .contains(new Complete(CARD, Aim.CHANGE));
        }

        @Test
        @Tag("J2.1")
        void ofAKeyThatMustBeReplacedLeadsToTheChangeThoughNothingWarnedOfIt() {
            assertThat(after(new AwaitingCode(CARD, Aim.SERVICE, proven(CARD)), new CodeAccepted(CARD, true)))
                    .contains(new Complete(CARD, Aim.CHANGE));
            assertThat(after(new Away(CARD, Aim.SERVICE), new Recognised(CARD, true)))
                    .contains(new Complete(CARD, Aim.CHANGE));
        }

        @Test
        void isNothingWithoutThePassword() {
            assertThat(after(CHOOSING, new CodeAccepted(CARD, false))).isEmpty();
            assertThat(after(new AwaitingPassword(CARD, Aim.SERVICE), new CodeAccepted(CARD, false)))
                    .isEmpty();
            assertThat(after(DONE, new CodeAccepted(CARD, false))).isEmpty();
        }

        @Test
        void ofAnotherKeyIsNothing() {
            assertThat(after(new AwaitingCode(CARD, Aim.SERVICE, proven(CARD)), new CodeAccepted(APP, false)))
                    .isEmpty();
        }
    }

    @Nested
    class AKeyThatIsShownElsewhere {
        @Test
        void keepsTheAimOnTheWayThereAndBack() {
            var warned = new AwaitingPassword(CARD, Aim.CHANGE);
            var away = new Away(CARD, Aim.CHANGE);

            assertThat(after(warned, new SentAway(CARD))).contains(away);
            assertThat(after(away, new SentAway(CARD))).contains(away);
            assertThat(after(away, new Recognised(CARD, false))).contains(new Complete(CARD, Aim.CHANGE));
        }

        @Test
        void completesTheLogonThatAnotherTabTookToAnotherKey() {
            assertThat(after(new AwaitingCode(APP, Aim.CHANGE, proven(APP)), new Recognised(CARD, false)))
                    .contains(new Complete(CARD, Aim.SERVICE));
            assertThat(after(new Away(CARD, Aim.CHANGE), new PasswordProven(APP, proven(APP))))
                    .contains(new AwaitingCode(APP, Aim.SERVICE, proven(APP)));
        }

        @Test
        void doesNotReviveACompleteLogon() {
            assertThat(after(DONE, new SentAway(CARD))).isEmpty();
            assertThat(after(DONE, new Recognised(CARD, false))).isEmpty();
        }
    }

    private static Optional<FlowState> after(FlowState state, FlowEvent event) {
        return Transitions.next(state, event);
    }
}
