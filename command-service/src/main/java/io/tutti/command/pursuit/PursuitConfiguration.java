package io.tutti.command.pursuit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the pursuit context. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LargeDealProperties.class, PursuitProperties.class})
class PursuitConfiguration {}
