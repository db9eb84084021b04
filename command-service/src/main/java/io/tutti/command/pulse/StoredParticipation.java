package io.tutti.command.pulse;

import io.tutti.contract.pulse.RoundId;
import io.tutti.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for each open round a keyed hash of each person who answered, in the transaction that stores the answer: two
 * nodes meet in the primary key, and a crash leaves both or neither. The key is the configured secret with a random part
 * of the round. When the round closes, hashes and random part are deleted, and nothing is left to compute them from.
 *
 * <p>What an administrator of the database can find out: in an open round how many answered, and, since a hash and an
 * answer are written by one transaction, which hash belongs to which answer. To learn whose hash it is takes the secret
 * as well; where none is configured, the database alone is enough. Of a closed round nothing, except from backups and
 * write-ahead logs of the time while it was open, which should be kept accordingly.
 */
@Component
@EnableConfigurationProperties(PulseProperties.class)
class StoredParticipation implements Participation {

    private static final int SALT_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    StoredParticipation(JdbcClient jdbc, PulseProperties properties) {
        this.jdbc = jdbc;
        this.secret = properties.secret().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void begin(RoundId round) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        jdbc.sql("insert into pulse_open_round (round, salt, proof) values (?, ?, ?)")
                .params(round.value(), salt, proof(salt))
                .update();
    }

    @Override
    public boolean note(RoundId round, String subject) {
        Optional<byte[]> salt = jdbc.sql("select salt, proof from pulse_open_round where round = ? for key share")
                .param(round.value())
                .query((row, number) -> proven(row.getBytes("salt"), row.getBytes("proof")))
                .optional();
        return salt.isPresent()
                && jdbc.sql("insert into pulse_participation (round, person) values (?, ?) on conflict do nothing")
                                .params(round.value(), hash(salt.get(), "person " + subject))
                                .update()
                        == 1;
    }

    private byte[] proven(byte[] salt, byte[] proof) {
        if (!MessageDigest.isEqual(proof, proof(salt))) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "pulse-secret-differs",
                    "This round was opened under another tutti.pulse.secret, by which a second answer would not be"
                            + " recognised. Nothing was stored. Close the round and open a new one, or have the secret"
                            + " restored.");
        }
        return salt;
    }

    @Override
    public void forget(RoundId round) {
        jdbc.sql("delete from pulse_open_round where round = ?")
                .param(round.value())
                .update();
    }

    private byte[] proof(byte[] salt) {
        return hash(salt, "proof");
    }

    private byte[] hash(byte[] salt, String text) {
        try {
            byte[] key = Arrays.copyOf(salt, SALT_BYTES + secret.length);
            System.arraycopy(secret, 0, key, SALT_BYTES, secret.length);
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
