package org.banjian.workflow.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test on the real engine with a fresh H2 database and none of the other modules; the context is shared by all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineTestContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "banjian.engine.job-executor=false")
@ContextConfiguration(initializers = EngineTestContext.OnH2.class)
@interface EngineTest {}
