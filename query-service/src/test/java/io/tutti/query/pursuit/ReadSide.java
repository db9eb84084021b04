package io.tutti.query.pursuit;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.tutti.query.QueryService;
import io.tutti.query.platform.RecordedEvent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The read side by HTTP, whole but for Kafka: it is not there, and reads are answered all the same. */
@SpringBootTest(
        classes = QueryService.class,
        properties = {
            "spring.config.name=platform,query-service",
            "tutti.kafka.bootstrap-servers=localhost:1",
            "spring.security.oauth2.client.registration.tutti.client-id=pages",
            "spring.security.oauth2.client.registration.tutti.client-secret=secret",
            "spring.security.oauth2.client.registration.tutti.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.tutti.redirect-uri={baseUrl}/login/oauth2/code/tutti",
            "spring.security.oauth2.client.registration.tutti.scope=openid",
            "spring.security.oauth2.client.provider.tutti.authorization-uri=https://login.example.com/authorize",
            "spring.security.oauth2.client.provider.tutti.token-uri=https://login.example.com/token",
            "spring.security.oauth2.client.provider.tutti.jwk-set-uri=https://login.example.com/keys"
        })
@AutoConfigureMockMvc
@Import(ReadSide.Surroundings.class)
public abstract class ReadSide {

    protected static final String ONE = "/api/v1/pursuits/" + PursuitStory.pursuitId(1);

    @Autowired
    protected MockMvc http;

    @Autowired
    protected PursuitsProjection projection;

    @Autowired
    protected MongoDatabase database;

    @Autowired
    protected Pursuits pursuits;

    @Autowired
    protected Board board;

    @Autowired
    protected Formulas formulas;

    @MockitoSpyBean
    protected PursuitStore store;

    @Autowired
    private JwtDecoder decoder;

    @TestConfiguration
    public static class Surroundings {

        @Bean(destroyMethod = "shutdownNow")
        MongoServer mongoServer() {
            return new MongoServer(new MemoryBackend());
        }

        @Bean
        DynamicPropertyRegistrar mongoAddress(MongoServer server) {
            String address = server.bindAndGetConnectionString();
            return properties -> properties.add("spring.mongodb.uri", () -> address + "/tutti");
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                List<String> parts = List.of(token.split("~"));
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts.getFirst())
                        .claim("roles", parts.stream().skip(1).limit(1).toList())
                        .claims(claims -> parts.stream().skip(2).forEach(code -> claims.put("department", code)))
                        .issuedAt(Instant.EPOCH)
                        .build();
            };
        }
    }

    protected final PursuitStory story = new PursuitStory(1)
            .opened("finance", "legal", "sales")
            .joined("ana", "sales")
            .joined("bob", "legal")
            .logged(1, "ana", "sales")
            .acknowledged(1, 1, "bob", "legal")
            .logged(2, "bob", "legal");

    /**
     * Until then what is asked over all pursuits is refused; the embedded store may refuse the first look at it. And
     * without Kafka nobody says that all formulas are known.
     */
    @BeforeEach
    protected void waitForTheBoard() {
        formulas.current();
        await().ignoreExceptions().until(() -> board.cards(new Reader("nobody", false)), Objects::nonNull);
    }

    @AfterEach
    protected void forget() {
        Mockito.reset(store);
        database.getCollection("pursuitCards").deleteMany(new Document());
        pursuits.forgetAll();
        board.forgetAll();
    }

    /** Folds a pursuit's events as if they came off the topic. */
    protected void fold(PursuitStory told) {
        fold(told.events());
    }

    /** Folds events as if they came off the topic. */
    protected void fold(List<RecordedEvent> events) {
        projection.apply(events);
    }

    protected ResultActions read(String address) throws Exception {
        return perform(get(URI.create(address)));
    }

    /** Read by somebody else than ana: a member id, perhaps with a role and a department, after tildes. */
    protected ResultActions read(String address, String reader) throws Exception {
        return http.perform(get(URI.create(address)).header("Authorization", "Bearer " + reader));
    }

    protected ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer ana"));
    }

    /** A page, as somebody sees it who is logged in: a member id, perhaps with a role and a department, after tildes. */
    protected ResultActions page(String address, String person) throws Exception {
        return http.perform(get(URI.create(address)).accept(MediaType.TEXT_HTML).with(loggedIn(person)));
    }

    /** For other requests of pages; changes also want {@code csrf()}. */
    protected RequestPostProcessor loggedIn(String person) {
        return authentication(new JwtAuthenticationToken(decoder.decode(person), List.of()));
    }

    protected static ResultActions problem(ResultActions answer, int status, String code) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value(code));
    }
}
