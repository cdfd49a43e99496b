package org.rekey.demo;

import java.util.regex.Pattern;
import org.rekey.web.MachinePaths;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// What the demo adds to the product: found at each start, since the product is laid out without it (ADR 27).
final class DemoBeans implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.setIncludeAnnotationConfig(false);
        scanner.getBeanDefinitionDefaults().setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.rekey\\.demo\\.site\\..*")));
        scanner.scan("org.rekey.demo");
        // the page's own form for the calendar posts elsewhere, with a form token
        context.registerBean(
                "demoPaths",
                MachinePaths.class,
                () -> new MachinePaths(
                        "/demo/*.json",
                        "/demo/people",
                        "/demo/services",
                        "/demo/letters",
                        "/demo/calendar",
                        "/demo/pki/*.ocsp",
                        "/demo/phone",
                        "/demo/mailbox"));
    }
}
