package io.tutti.platform.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Problem responses for everything that goes wrong. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, ErrorPage.class, ContainerProblems.class})
public class ProblemConfiguration {}
