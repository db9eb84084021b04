package io.tutti.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.tutti.standalone.datafolder.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.UUID;

/** The identity provider's secrets: made at the first start, kept in the data folder for their owner's eyes only. */
final class IdentityStore {

    private static final int KEY_BITS = 2048;
    private static final int SECRET_BYTES = 32;

    private final Path folder;

    IdentityStore(Path folder) {
        this.folder = folder;
    }

    /** The key that signs all tokens. Kept, so that a token outlives a restart. */
    RSAKey signingKey() throws IOException {
        Path file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                RSAKey key = new RSAKeyGenerator(KEY_BITS)
                        .keyID(UUID.randomUUID().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
                PrivateFiles.write(file, key.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (JOSEException | ParseException e) {
            throw new IOException("the signing key in " + file + " is unusable; delete it to get a new one", e);
        }
    }

    /** The secret of the client that stands for another system. */
    String integratorSecret() throws IOException {
        return secret("integrator-client-secret");
    }

    /** The secret of the client that the web pages are. */
    String pagesSecret() throws IOException {
        return secret("pages-client-secret");
    }

    private String secret(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }
}
