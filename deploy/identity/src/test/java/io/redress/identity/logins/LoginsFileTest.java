package io.redress.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.identity.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.password.PasswordEncoder;

class LoginsFileTest {

    @TempDir private Path dir;

    private final PasswordEncoder passwords = new LoginsConfiguration().passwordEncoder();

    @Test
    void readsTheRoleFromTheKeyWithoutItsNumber() throws IOException {
        var logins =
                read(
                        "{'agent':{'username':'a','password':'1'},'agent2':{'username':'b','password':'2'}}");
        assertThat(logins.person("a")).get().extracting(Person::role).isEqualTo(Role.AGENT);
        assertThat(logins.person("b")).get().extracting(Person::role).isEqualTo(Role.AGENT);
        assertThat(logins.machine()).isEmpty();
    }

    @Test
    void callsPeopleByTheirUsernameUnlessTheyHaveAName() throws IOException {
        var logins =
                read(
                        "{'manager':{'username':'m','password':'1','name':'王经理'},'quality':{'username':'q','password':'2'}}");
        assertThat(logins.person("m")).get().extracting(Person::name).isEqualTo("王经理");
        assertThat(logins.person("q")).get().extracting(Person::name).isEqualTo("q");
    }

    @Test
    void keepsHashesAndShowsNeitherTheseNorUsernames() throws IOException {
        var logins =
                read(
                        "{'agent':{'username':'mei','password':'pw'},'service':{'clientId':'c','clientSecret':'s'}}");
        var person = logins.person("mei").orElseThrow();
        var machine = logins.machine().orElseThrow();
        assertThat(passwords.matches("pw", person.getPassword())).isTrue();
        assertThat(passwords.matches("s", machine.secretHash())).isTrue();
        assertThat(person.toString()).doesNotContain("mei", person.passwordHash());
        assertThat(machine.toString()).doesNotContain(machine.secretHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'janitor':{'username':'j','password':'topsecret'}}             | role 'janitor' is unknown",
                "{'agent':{'username':'a'}}                                      | 'agent' lacks a password",
                "{'agent':{'password':'topsecret'}}                              | 'agent' lacks a username",
                "{'agent':'topsecret'}                                           | 'agent' lacks a username",
                "{'service':{'clientId':'c'}}                                    | 'service' lacks a clientSecret",
                "{'service':{'clientId':'c','clientSecret':'topsecret'}}         | it names no person",
                "{'agent':{'username':'a','password':'topsecret'},'agent2':{'username':'a','password':'x'}} | 'agent2' has the username of another entry",
                "['topsecret']                                                   | it is not a JSON object",
                "{'agent':{'password':topsecret}}                                | it is not JSON at line 1",
            })
    void saysWhatIsWrongWithTheFileWithoutRepeatingAPassword(String json, String complaint) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(complaint)
                .hasMessageContaining("logins.json")
                .hasMessageNotContaining("topsecret");
    }

    private Logins read(String json) throws IOException {
        var file = Files.writeString(dir.resolve("logins.json"), json.replace('\'', '"'));
        return new LoginsFile(file, passwords).read();
    }
}
