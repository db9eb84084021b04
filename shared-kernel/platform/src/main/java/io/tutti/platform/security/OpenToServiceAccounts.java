package io.tutti.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint at which a service account may act for the member that the header {@value #HEADER} names. All others
 * refuse the header: to overlook it would be to act for somebody else than was asked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToServiceAccounts {

    /** Names the member that a service account acts for, by their id. */
    String HEADER = "Tutti-On-Behalf-Of";

    /** The scope that the service account's access token needs. */
    String scope();
}
