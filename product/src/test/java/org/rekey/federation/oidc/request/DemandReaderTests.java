package org.rekey.federation.oidc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.federation.oidc.claims.AuthenticationContexts;
import org.rekey.federation.oidc.claims.ProviderSettings;
import org.rekey.key.Level;
import org.rekey.person.Language;

class DemandReaderTests {
    private static final AuthenticationContexts CONTEXTS = new AuthenticationContexts(new ProviderSettings(
            "urn:x:Level", "egovnrn", "egovNRN", Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofHours(1)));
    private static final DemandReader READER =
            new DemandReader(CONTEXTS, hint -> hint.equals("good") ? Optional.of("ann") : Optional.empty());

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "request              | eyJ              | request_not_supported",
                "request_uri          | urn:x            | request_uri_not_supported",
                "registration         | {}               | registration_not_supported",
                "response_type        | token            | unsupported_response_type",
                "response_type        | code id_token    | unsupported_response_type",
                "response_type        | ''               | invalid_request",
                "response_mode        | form_post        | invalid_request",
                "response_mode        | fragment         | invalid_request",
                "scope                | profile          | invalid_scope",
                "code_challenge       | ''               | invalid_request",
                "code_challenge       | short            | invalid_request",
                "prompt               | consent          | invalid_request",
                "prompt               | none login       | invalid_request",
                "prompt               | select_account   | invalid_request",
                "max_age              | -1               | invalid_request",
                "max_age              | soon             | invalid_request",
                "acr_values           | urn:other:1      | unmet_authentication_requirements",
                "acr_values           | urn:x:Level9x    | unmet_authentication_requirements",
                "id_token_hint        | forged           | invalid_request",
                "claims               | [                | invalid_request",
                "claims               | []               | invalid_request",
                "claims               | {\"id_token\":[]} | invalid_request",
                "nonce                | a\u0000b         | invalid_request",
            })
    void whatIsNotDoneOrNotUnderstoodIsRefusedByName(String name, String value, String error) {
        var reading = READER.read(sent(name, value));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal().error()).isEqualTo(error));
    }

    @Test
    void aParameterThatComesTwiceIsRefused() {
        var sent = new LinkedHashMap<String, String[]>();
        sent("nonce", "a").values().forEach((name, value) -> sent.put(name, new String[] {value}));
        sent.put("nonce", new String[] {"a", "b"});

        assertThat(READER.read(Parameters.of(sent))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void claimsBeyondTwoKilobytesAreRefused() {
        var padded = "{\"id_token\":{\"x\":\"" + "a".repeat(ClaimsParameter.LONGEST) + "\"}}";

        assertThat(READER.read(sent("claims", padded))).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "urn:x:Level400                     | -                                          | 400",
                "urn:x:Level400 urn:x:Level300      | -                                          | 300",
                "urn:y:1 urn:x:Level350             | -                                          | 350",
                "-                                  | {\"values\":[\"urn:x:Level400\"]}            | 400",
                "-                                  | {\"essential\":true,\"value\":\"urn:x:Level350\"} | 350",
                "urn:x:Level300                     | {\"value\":\"urn:x:Level400\"}               | 400",
                "-                                  | {\"essential\":true}                         | -",
            })
    void theLowestLevelThatWillDoIsTheDemand(String values, String claim, Integer level) {
        var sent = new LinkedHashMap<>(sent("nonce", "n").values());
        if (values != null) {
            sent.put("acr_values", values);
        }
        if (claim != null) {
            sent.put("claims", "{\"id_token\":{\"acr\":" + claim + "}}");
        }

        var demand = (Demand) READER.read(Parameters.ours(sent));

        assertThat(demand.level()).isEqualTo(level == null ? null : new Level(level));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id_token':{'acr':'urn:x:Level400'}}",
                "{'id_token':{'acr':['urn:x:Level400']}}",
                "{'id_token':{'acr':{'essential':true,'value':400}}}",
                "{'id_token':{'acr':{'essential':true,'value':null}}}",
                "{'id_token':{'acr':{'essential':'yes','value':'urn:x:Level400'}}}",
                "{'id_token':{'acr':{'values':'urn:x:Level400'}}}",
                "{'id_token':{'acr':{'values':['urn:x:Level400',400]}}}",
                "{'id_token':{'acr':{'values':[]}}}",
                "{'id_token':{'sub':{'value':7}}}",
                "{'userinfo':{'sub':'ann'}}",
                "{'userinfo':{'acr':{'essential':true}}}",
                "{'userinfo':{'acr':{'essential':true,'value':'urn:x:Level400'}}}",
            })
    void aDemandThatIsNotUnderstoodIsRefusedAndNotPassedOver(String claims) {
        assertThat(READER.read(sent("claims", claims.replace('\'', '"'))))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal().error()).isEqualTo("invalid_request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id_token':null,'userinfo':{'acr':null,'name':{'essential':true}}}",
                "{'id_token':{'acr':null,'email':7},'userinfo':{'acr':{'value':'urn:x:Level400'}}}",
            })
    void whatDemandsNoLogonIsPassedOver(String claims) {
        var demand = (Demand) READER.read(sent("claims", claims.replace('\'', '"')));

        assertThat(demand.level()).isNull();
    }

    @Test
    void hintsAreReadAndKeptShortWhenTheRequestIsParked() {
        var sent = new LinkedHashMap<>(sent("id_token_hint", "good").values());
        sent.put("max_age", "0");
        sent.put("ui_locales", "es fr-BE nl");
        sent.put("login_hint", "ann.p");
        sent.put("acr_values", "urn:x:Level400");
        sent.put("state", "a b&c=d");
        sent.put("unknown", "x".repeat(500));

        var demand = (Demand) READER.read(Parameters.ours(sent));
        var parked = Parameters.decoded(ParkedRequest.of(Parameters.ours(sent), demand, CONTEXTS));
        var again = (Demand) READER.read(parked);

        assertThat(demand.subject()).isEqualTo("ann");
        assertThat(demand.maxAge()).isEqualTo(Duration.ZERO);
        assertThat(demand.language()).isEqualTo(Language.FR);
        assertThat(parked.values()).doesNotContainKeys("id_token_hint", "unknown", "ui_locales");
        assertThat(parked.get("state")).hasValue("a b&c=d");
        assertThat(again.subject()).isEqualTo("ann");
        assertThat(again.level()).isEqualTo(new Level(400));
        assertThat(again.maxAge()).isEqualTo(Duration.ZERO);
        assertThat(again.loginHint()).isEqualTo("ann.p");
    }

    @Test
    void parametersDoNotShowTheirValues() {
        assertThat(sent("login_hint", "secret-name").toString()).doesNotContain("secret-name");
    }

    private static Parameters sent(String name, String value) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("response_type", new String[] {"code"});
        sent.put("client_id", new String[] {"service"});
        sent.put("redirect_uri", new String[] {"https://service.example/back"});
        sent.put("scope", new String[] {"openid profile"});
        sent.put("code_challenge", new String[] {"a".repeat(43)});
        sent.put(name, new String[] {value});
        return Parameters.of(sent);
    }
}
