package org.rekey.logon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rekey.RekeyApplication;
import org.rekey.database.RealDatabaseContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// A test class of logons over HTTP, in the whole program on a real database. All such classes share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {RekeyApplication.class, LogonProgram.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rekey.issuer=http://localhost",
            "rekey.phase-outs=classpath:org/rekey/logon/phase-outs.yaml",
            "rekey.password.answer-after=1ms",
            "rekey.password.answer-step=1ms",
            "rekey.throttle.free-per-address=1000",
            "rekey.throttle.free-per-network=10000",
            "management.server.port=0"
        })
@ContextConfiguration(initializers = {RealDatabaseContext.class, LogonProgram.Keys.class})
@interface WholeProgram {}
