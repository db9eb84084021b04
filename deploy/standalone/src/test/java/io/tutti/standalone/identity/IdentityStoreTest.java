package io.tutti.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityStoreTest {

    @TempDir
    Path temp;

    @Test
    void key_and_secret_are_the_same_after_a_restart() throws IOException {
        var key = new IdentityStore(temp).signingKey();
        var secret = new IdentityStore(temp).integratorSecret();

        assertThat(new IdentityStore(temp).signingKey()).isEqualTo(key);
        assertThat(new IdentityStore(temp).integratorSecret()).isEqualTo(secret).hasSizeGreaterThan(40);
    }

    @Test
    void only_their_owner_can_read_them() throws IOException {
        new IdentityStore(temp).signingKey();
        new IdentityStore(temp).integratorSecret();

        try (var files = Files.list(temp)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
