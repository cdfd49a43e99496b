package org.rekey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

class DemoBeansTests {
    @Test
    void everyComponentOfTheDemoIsListed() {
        var found = new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("org.rekey.demo").stream()
                        .map(component -> component.getBeanClassName())
                        .filter(name -> !name.startsWith("org.rekey.demo.site."));

        assertThat(DemoBeans.COMPONENTS.stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(found.toList());
    }
}
