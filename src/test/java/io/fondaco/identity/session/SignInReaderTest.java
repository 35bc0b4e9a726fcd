package io.fondaco.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Claims;
import io.fondaco.identity.Person;
import io.fondaco.identity.SignIn;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token does not say is unknown. */
class SignInReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groups             | {}                                         | false",
                "groups             | {\"groups\": null}                         | false",
                "groups             | {\"groups\": 7}                            | false",
                "groups             | {\"groups\": []}                           | true",
                "groups             | {\"groups\": [\"other\"]}                  | true",
                "groups             | {\"realm_access\": {\"roles\": []}}        | false",
                "realm_access/roles | {\"realm_access\": {\"roles\": []}}        | true",
                "realm_access/roles | {\"groups\": []}                           | false"
            })
    void aListIsAnAnswerAndItsAbsenceIsNone(String claim, String payload, boolean said) throws Exception {
        assertThat(reader(claim)
                        .read(identity(payload, Set.of("offline_access")))
                        .teamsSaid())
                .isEqualTo(said);
    }

    @Test
    void aTeamAmongTheRolesIsAnAnswerWhereverItStood() throws Exception {
        assertThat(reader("groups").read(identity("{}", Set.of("team-weather"))).teamsSaid())
                .isTrue();
    }

    @Test
    void whenSomebodySignedInIsNotWhenTheTokenWasIssued() throws Exception {
        SignIn signIn = reader("groups").read(identity("{\"iat\": 2000, \"auth_time\": 1000}", Set.of()));

        assertThat(signIn.issuedAt()).isEqualTo(Instant.ofEpochSecond(2000));
        assertThat(signIn.isNewSince(Instant.ofEpochSecond(999))).isTrue();
        assertThat(signIn.isNewSince(Instant.ofEpochSecond(1000))).isFalse();
        assertThat(reader("groups").read(identity("{\"iat\": 2000}", Set.of())).isNewSince(Instant.EPOCH))
                .isFalse();
    }

    @Test
    void anIssuerWithAChangingAddressIsKnownByItsName() throws Exception {
        SignInReader named = new SignInReader(new Claims("groups", Optional.of("development")), new ObjectMapper());

        assertThat(named.read(identity("{}", Set.of())).subject()).isEqualTo("development s-1");
        assertThat(reader("groups").read(identity("{}", Set.of())).subject()).isEqualTo("https://login s-1");
    }

    @Test
    void whatIsNoTokenNeverTellsOfANewSignIn() {
        SignIn signIn = reader("groups")
                .read(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("lena"))
                        .build());

        assertThat(signIn.teamsSaid()).isFalse();
        assertThat(signIn.isNewSince(Instant.EPOCH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxxxxxxxx", "a\u0000b", "a\tb", "a\u0007"})
    void aNameThatNoDatabaseKeepsIsRefusedWithASentence(String part) throws Exception {
        String name = part.startsWith("x") ? part.repeat(30) : part;

        assertThatThrownBy(() -> reader("groups").read(identity("{\"preferred_username\": \"x\"}", Set.of(), name)))
                .isInstanceOf(DomainError.Forbidden.class)
                .hasMessageContaining("can't be used in Trino");
    }

    @Test
    void whatIsOnlyShownIsCutAndATeamWithoutAUsableNameIsNone() throws Exception {
        String payload = "{\"name\": \"%s\", \"email\": \"%s\"}".formatted("n".repeat(400), "e".repeat(400));

        Person person = reader("groups")
                .read(identity(payload, Set.of("team-" + "t".repeat(300), "team-weather")))
                .person();

        assertThat(person.displayName()).hasSize(255);
        assertThat(person.email()).hasSize(320);
        assertThat(person.teams()).containsExactly("team-weather");
    }

    private static SignInReader reader(String claim) {
        return new SignInReader(new Claims(claim, Optional.empty()), new ObjectMapper());
    }

    private static QuarkusSecurityIdentity identity(String payload, Set<String> roles) throws InvalidJwtException {
        return identity(payload, roles, "Lena");
    }

    private static QuarkusSecurityIdentity identity(String payload, Set<String> roles, String name)
            throws InvalidJwtException {
        String raw = "e30." + Base64.getUrlEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".sig";
        JwtClaims claims = JwtClaims.parse(payload);
        claims.setIssuer("https://login");
        claims.setSubject("s-1");
        claims.setStringClaim("preferred_username", name);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(raw, "JWT", claims))
                .addRoles(roles)
                .build();
    }
}
