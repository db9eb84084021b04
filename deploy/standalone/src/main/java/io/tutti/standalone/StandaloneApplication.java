package io.tutti.standalone;

import io.tutti.command.CommandService;
import io.tutti.query.QueryService;
import io.tutti.standalone.identity.IdentityConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both services and the identity provider in one context: what they share is made once, and they share one port. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandService.class, QueryService.class, IdentityConfiguration.class})
class StandaloneApplication {}
