package org.rekey.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Takes away, before any other bean is made, those that the settings do not ask for ([OnlyWith]).
@Component
class SwitchedOff implements BeanFactoryPostProcessor, PriorityOrdered {
    /// Nothing, and what Spring reads as `false`.
    private static final Set<String> OFF = Set.of("", "false", "off", "no", "0");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var settings = beans.getBean(Environment.class);
        var definitions = (BeanDefinitionRegistry) beans;
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null && type.getName().startsWith("org.rekey.") && isOff(type, settings)) {
                definitions.removeBeanDefinition(name);
            }
        }
    }

    /// Said of the class itself, directly or by a mark of its package's: to search above it would take longer.
    private static boolean isOff(Class<?> type, Environment settings) {
        var only = AnnotatedElementUtils.getMergedAnnotation(type, OnlyWith.class);
        return only != null
                && Arrays.stream(only.value())
                        .map(settings::resolvePlaceholders)
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .anyMatch(OFF::contains);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
