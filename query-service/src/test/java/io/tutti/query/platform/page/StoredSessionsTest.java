package io.tutti.query.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tutti.query.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Sessions that any process serves. Two repositories on one database stand for two processes. */
class StoredSessionsTest {

    private static final String NAME = "org.example.NAME";

    private static StoredSessions process(MongoDatabase database) {
        return new StoredSessions(database, Duration.ofHours(12));
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void whoever_logged_in_at_one_process_is_known_to_the_others(String server) {
        MongoDatabase database = TestMongo.database(server);
        StoredSessions one = process(database);
        OidcIdToken token = OidcIdToken.withTokenValue("t")
                .subject("m-1001")
                .issuedAt(Instant.now())
                .claim("roles", List.of("lead"))
                .build();
        StoredSession session = one.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), "tutti")));

        one.save(session);

        SecurityContextImpl known = found(process(database), session).getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(Optional.ofNullable(known).orElseThrow().getAuthentication().getName())
                .isEqualTo("m-1001");
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void requests_side_by_side_do_not_undo_each_other(String server) {
        MongoDatabase database = TestMongo.database(server);
        StoredSessions one = process(database);
        StoredSession session = one.createSession();
        session.setAttribute(NAME, "old");
        session.setAttribute("gone", "yes");
        one.save(session);

        StoredSession first = found(one, session);
        StoredSession second = found(process(database), session);
        first.setAttribute(NAME, "new");
        first.removeAttribute("gone");
        one.save(first);
        second.setAttribute("other", "there");
        process(database).save(second);

        StoredSession now = found(one, session);
        assertThat(now.<String>getAttribute(NAME)).isEqualTo("new");
        assertThat(now.<String>getAttribute("other")).isEqualTo("there");
        assertThat(now.getAttributeNames()).doesNotContain("gone");
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void a_session_gets_another_id_at_the_login_and_the_old_one_is_worth_nothing(String server) {
        StoredSessions sessions = process(TestMongo.database(server));
        StoredSession session = sessions.createSession();
        session.setAttribute(NAME, "kept");
        sessions.save(session);
        String old = session.getId();

        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat(found(sessions, session).<String>getAttribute(NAME)).isEqualTo("kept");
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void a_session_that_was_ended_does_not_come_back_by_a_request_that_was_under_way(String server) {
        StoredSessions sessions = process(TestMongo.database(server));
        StoredSession session = sessions.createSession();
        sessions.save(session);
        StoredSession underWay = found(sessions, session);

        sessions.deleteById(session.getId());
        underWay.setAttribute(NAME, "late");
        sessions.save(underWay);

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void a_session_ends_when_nobody_uses_it_and_is_cleaned_away(String server) {
        MongoDatabase database = TestMongo.database(server);
        StoredSession session = process(database).createSession();
        session.setLastAccessedTime(Instant.now().minus(Duration.ofHours(13)));
        process(database).save(session);
        StoredSession forgotten = process(database).createSession();
        forgotten.setLastAccessedTime(Instant.now().minus(Duration.ofHours(13)));
        process(database).save(forgotten);

        assertThat(process(database).findById(session.getId())).isNull();
        process(database).save(process(database).createSession());

        assertThat(database.getCollection("sessions").countDocuments()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void the_store_does_not_know_what_is_in_the_cookie(String server) {
        MongoDatabase database = TestMongo.database(server);
        StoredSession session = process(database).createSession();
        process(database).save(session);

        assertThat(database.getCollection("sessions").find().first().toJson()).doesNotContain(session.getId());
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void what_should_not_be_in_a_session_is_not_read(String server) {
        MongoDatabase database = TestMongo.database(server);
        StoredSession session = process(database).createSession();
        session.setAttribute(NAME, new Stranger());
        session.setAttribute("other", "read");
        process(database).save(session);

        StoredSession read = found(process(database), session);

        assertThat(read.<Object>getAttribute(NAME)).isNull();
        assertThat(read.<String>getAttribute("other")).isEqualTo("read");
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void a_request_that_changes_nothing_writes_at_most_once_a_minute(String server) {
        MongoDatabase database = TestMongo.database(server);
        StoredSessions sessions = process(database);
        StoredSession session = sessions.createSession();
        sessions.save(session);
        Date accessed = accessed(database);

        StoredSession soon = found(sessions, session);
        soon.setLastAccessedTime(soon.getLastAccessedTime().plusSeconds(59));
        sessions.save(soon);
        assertThat(accessed(database)).isEqualTo(accessed);

        StoredSession later = found(sessions, session);
        later.setLastAccessedTime(later.getLastAccessedTime().plusSeconds(61));
        sessions.save(later);
        assertThat(accessed(database)).isAfter(accessed);
    }

    private static Date accessed(MongoDatabase database) {
        Document stored = database.getCollection("sessions").find().first();
        return Optional.ofNullable(stored).orElseThrow().getDate("accessed");
    }

    private static StoredSession found(StoredSessions sessions, StoredSession session) {
        return Optional.ofNullable(sessions.findById(session.getId())).orElseThrow();
    }

    private record Stranger() implements java.io.Serializable {}
}
